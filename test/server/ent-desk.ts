import { randomUUID } from 'node:crypto';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { must } from '../../domain/kernel/assert.ts';
import type { Json } from '../../domain/kernel/json.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import type { Change, Gesture, Mutation } from '../../domain/sync/mutation.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';
import { SyncLine, type PushAnswer, type PushRequest } from '../../domain/sync/protocol.ts';
import type { Ent, EntOptions } from '../../server/create-ent.ts';
import type { SchoolEnt } from '../../server/school-ent.ts';
import type { SeedRow } from '../../server/seed/seed-school.ts';
import { newEnt } from './new-ent.ts';
import { MONDAY, TINY_SCHOOL } from './tiny-school.ts';

/** An ENT of the tiny school whose clock stands still unless a test moves it. */
export function tinyEnt(options: EntOptions = {}): Ent {
  const ent = newEnt(options);
  ent.seed(TINY_SCHOOL);
  return ent;
}

/** A console for an account of the tiny school, which also holds some rows. */
export function deskWith(rows: readonly SeedRow[], accountId: string): Desk {
  const ent = newEnt();
  ent.seed({ ...TINY_SCHOOL, settings: [...TINY_SCHOOL.settings, ...rows] });
  return deskOf(ent, accountId);
}

/** One console of a test: it numbers what it sends. */
export interface Desk {
  readonly account: EntAccount;
  readonly client: string;
  /** Sends changes as one gesture of the next numbers. */
  send(changes: readonly Change[], gesture?: Partial<Gesture>): PushAnswer;
  /** The outcome of one change sent alone. */
  sendOne(change: Change): Outcome;
  /** A request that was not sent. */
  request(changes: readonly Change[], gesture?: Partial<Gesture>): PushRequest;
  raw(request: PushRequest): ReturnType<Ent['push']>;
  snapshot(stream: 'settings' | 'directory'): readonly SyncLine[];
  pull(cursors: { readonly cursor: string; readonly directoryCursor: string }, acked?: number): readonly SyncLine[];
}

/** Opens a console for an account. */
export function deskOf(ent: SchoolEnt, accountId: string, client: string = randomUUID(), isFresh = true): Desk {
  const account = must(
    ent.accounts().find(({ id }) => id === accountId),
    `the account ${accountId} is in the school`,
  );
  let m = 0;
  const request: Desk['request'] = (changes, gesture = {}) => {
    const id = gesture.id ?? randomUUID();
    const mutations = changes.map((change, i): Mutation => ({ ...change, m: m + i + 1, gesture: id }));
    return {
      protocol: 1,
      schema: 1,
      client,
      epoch: ent.epoch,
      gestures: [
        {
          id,
          intention: { kind: 'access.setMany', role: 'visitor', cells: changes.length, rubriques: 1 },
          atomic: false,
          authoredAt: MONDAY,
          ...gesture,
        },
      ],
      mutations,
    };
  };
  const send: Desk['send'] = (changes, gesture) => {
    const answer = ent.push(account, request(changes, gesture), { isFresh });
    m += changes.length;
    return valueOf(answer);
  };
  return {
    account,
    client,
    request,
    send,
    sendOne: (change) => must(outcomesOf(send([change]))[0], 'one change has one outcome'),
    raw: (sent) => ent.push(account, sent, { isFresh }),
    snapshot: (stream) => linesOf(valueOf(ent.snapshot(account, { protocol: 1, client, stream, identities: [] }))),
    pull: (cursors, acked = 0) => linesOf(valueOf(ent.pull(account, { protocol: 1, client, ...cursors, acked }))),
  };
}

/** The outcomes of an answer; none when it is another answer. */
export function outcomesOf(answer: PushAnswer): readonly Outcome[] {
  return 'outcomes' in answer ? answer.outcomes : [];
}

/** The value of a result that a test expects to be a success. */
export function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Lines of an answer, each checked against the schema of the wire. */
export function linesOf(pieces: Iterable<string>): readonly SyncLine[] {
  return [...pieces]
    .join('')
    .trimEnd()
    .split('\n')
    .map((text) => SyncLine.parse(JSON.parse(text)));
}

/** The line of an answer that has a key. */
export function lineWith<K extends string>(lines: readonly SyncLine[], key: K): Extract<SyncLine, Record<K, unknown>> {
  const found = lines.find((line): line is Extract<SyncLine, Record<K, unknown>> => key in line);
  return must(found, `a line has ${key}`);
}

/** A right given or changed. */
export function setRole(id: string, was: string, set: string): Change {
  return { entity: 'access', id, edits: [{ field: 'role', was, set }] };
}

/** A field of a rubrique changed. */
export function setField(id: string, field: string, was: Change['edits'][number]['was'], set: typeof was): Change {
  return { entity: 'rubrique', id, edits: [{ field, was, set }] };
}

/** A field of any row changed. */
export function setValue(entity: SettingsEntity, id: string, field: string, value: Json, was: Json = null): Change {
  return { entity, id, edits: [{ field, was, set: value }] };
}
