import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { mutationHash, type Mutation } from '../../domain/sync/mutation.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';
import type { PushAnswer, PushRequest } from '../../domain/sync/protocol.ts';
import { applySent } from '../../domain/sync/versions/upcast.ts';
import { directoryOf, putRow, type Client, type World } from './in-memory-world.ts';

/** Who pushes, and what time it is. */
export interface Author {
  readonly account: EntAccount;
  readonly now: () => string;
}

/** Applies a push with the pure core, as its author of that moment. */
export function applyPush(world: World, { account, now }: Author, request: PushRequest): PushAnswer {
  if (request.epoch !== world.epoch) {
    return { kind: 'resync', epoch: world.epoch };
  }
  const client = world.clients.get(request.client) ?? { last: 0, outcomes: new Map<number, Outcome>() };
  world.clients.set(request.client, client);
  const sorted = sortMutations(client, request.mutations);
  if ('kind' in sorted) {
    return sorted;
  }
  const { outcomes, fresh } = sorted;
  for (const gesture of request.gestures) {
    const mutations = fresh.filter((mutation) => mutation.gesture === gesture.id);
    if (mutations.length > 0) {
      const effect = applySent(
        { settings: world.settings, directory: directoryOf(world), now: now() },
        { client: request.client, actor: { accountId: account.id, name: account.name, role: account.role }, gesture, mutations },
        request.schema,
      );
      for (const [entity, id, row] of effect.settings.written()) putRow(world, entity, id, row);
      for (const line of effect.journal) world.journal.push({ ...line, k: world.journal.length + 1, at: now() });
      for (const outcome of effect.outcomes) {
        client.outcomes.set(outcome.m, outcome);
        client.last = Math.max(client.last, outcome.m);
        outcomes.push(outcome);
      }
    }
  }
  return { kind: 'outcomes', outcomes };
}

/** Those already answered, and those to apply; or why none can be. */
function sortMutations(client: Client, mutations: readonly Mutation[]): PushAnswer | { outcomes: Outcome[]; fresh: Mutation[] } {
  const outcomes: Outcome[] = [];
  const fresh: Mutation[] = [];
  for (const mutation of mutations) {
    const known = client.outcomes.get(mutation.m);
    if (known !== undefined) {
      if (known.hash !== mutationHash(mutation)) return { kind: 'forked', m: mutation.m };
      outcomes.push(known);
    } else if (mutation.m === client.last + fresh.length + 1) {
      fresh.push(mutation);
    } else {
      return { kind: 'gap', expected: client.last + 1, outcomes };
    }
  }
  return { outcomes, fresh };
}
