import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { must } from '../../domain/kernel/assert.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import { admitGesture } from '../../domain/sync/ent/admit-gesture.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import { Outcome } from '../../domain/sync/outcome.ts';
import { createOverlay, type Overlay } from '../../domain/sync/overlay.ts';
import type { PushAnswer, PushRequest } from '../../domain/sync/protocol.ts';
import { applySent } from '../../domain/sync/versions/upcast.ts';
import { Actor } from '../../domain/roles/role-matrix.ts';
import type { AccountRecord } from '../database/account.store.ts';
import { countTogether, type RaisesTogether } from '../identity/raises-together.ts';
import { recordOf, type WrittenRow } from '../settings/settings-memory.ts';
import { barOf } from './bar.ts';
import { batchByGesture, type Batch, type UnknownGesture } from './batch-by-gesture.ts';
import { openCommits, type Commits } from './commit.ts';
import { findConsoles, type ConsolesTogether, type PushingConsole } from './consoles-together.ts';
import type { SyncPorts } from './sync-ports.ts';

/** Why a push is not taken at all. */
export type PushRefusal =
  /** The console belongs to another account, or the account is gone. */
  | { readonly kind: 'unauthorized' }
  | UnknownGesture;

/** What is known of the author of a push beside their account. */
export interface Author {
  /** Whether they proved who they are a moment ago. */
  readonly isFresh: boolean;
}

/** One push being taken, gesture after gesture, over the settings as the gestures before it leave them. */
interface Taking {
  readonly together: Together;
  readonly actor: Actor;
  readonly client: PushingConsole;
  readonly schema: number;
  readonly view: Overlay;
  readonly bar: (change: Change) => Refusal | undefined;
  readonly outcomes: Outcome[];
}

/** One push, as it arrived. */
export interface Pushing {
  readonly account: EntAccount;
  readonly request: PushRequest;
  readonly author: Author;
}

/** Takes what a console decided, alone. */
export function push(ports: SyncPorts, account: EntAccount, request: PushRequest, author: Author): Result<PushAnswer, PushRefusal> {
  return must(pushTogether(ports, [{ account, request, author }])[0], 'a push has an answer');
}

/**
 * Takes what consoles decided (sync.md §3.4): each mutation has its effect once, with its author's rights of now, and the answers
 * come when everything is durable. Pushes that arrived together share one write to the disk, as the gestures of a push do; each sees
 * what those before it did. One that throws takes the others back with it: whoever calls sends each again by itself.
 */
export function pushTogether(ports: SyncPorts, pushes: readonly Pushing[]): readonly Result<PushAnswer, PushRefusal>[] {
  const arrivals = pushes.map((pushing) => readArrival(ports, pushing));
  if (arrivals.every((arrival) => 'ok' in arrival)) return arrivals;
  const { answers, before, n, written } = ports.store.inTurn(() => takeAll(ports, arrivals));
  ports.settings.committed(before, n, written);
  ports.faults.afterCommit?.();
  if (n > before) ports.announce();
  return answers;
}

/** What is answered without looking at anything is answered; the rest is ready to be taken. */
function readArrival({ store }: SyncPorts, { account, request, author }: Pushing): Arrival | Result<PushAnswer, PushRefusal> {
  if (request.epoch !== store.epoch) return accept({ kind: 'resync', epoch: store.epoch });
  const batches = batchByGesture(request);
  return batches.ok ? { account, request, batches: batches.value, isFresh: author.isFresh } : batches;
}

interface AllTaken {
  readonly answers: readonly Result<PushAnswer, PushRefusal>[];
  /** Number of the last commit before and after the pushes. */
  readonly before: number;
  readonly n: number;
  readonly written: readonly WrittenRow[];
}

function takeAll(ports: SyncPorts, arrivals: readonly (Arrival | Result<PushAnswer, PushRefusal>)[]): AllTaken {
  const together = openTogether(ports, arrivals.filter((arrival): arrival is Arrival => !('ok' in arrival)));
  const before = together.n;
  const answers = arrivals.map((arrival) => {
    if ('ok' in arrival) return arrival;
    const taken = take(ports, arrival, together);
    if (!taken.ok) return taken;
    for (const [entity, id, row] of taken.value.view.written()) together.settings.put(entity, id, row);
    return accept(taken.value.answer);
  });
  together.raises.write();
  together.consoles.write();
  together.commits.write();
  for (const answer of answers) if (answer.ok) ports.faults.beforeCommit?.();
  return { answers, before, n: together.n, written: [...together.settings.written()] };
}

/** Asks the database once what all the pushes of a transaction depend on: none of it moves before they are durable. */
function openTogether({ school, settings, directory, now }: SyncPorts, arrivals: readonly Arrival[]): Together {
  // First: the pushes of a group write rows in no order that two processes would share, and one that holds rows while it waits for
  // the counter of another that waits for these rows would wait for ever. Whoever comes second has done nothing yet when it runs again.
  const heads = school.commits.hold();
  const at = now().toISOString();
  return {
    now: at,
    // Read once: asked again, the memory would follow what this transaction writes, which a crash could still take back.
    settings: createOverlay(settings.current(heads.settings.n)),
    directory: directory.current(heads.directory.n),
    accounts: new Map([...new Set(arrivals.map(({ account }) => account.id))].map((id) => [id, school.accounts.find(id)])),
    consoles: findConsoles(school.clients, arrivals.map(({ request }) => request.client), at),
    raises: countTogether(school.identity),
    commits: openCommits(school, { stream: 'settings', heads, now: at }),
    n: heads.settings.n,
  };
}

interface Arrival {
  readonly account: EntAccount;
  readonly request: PushRequest;
  readonly batches: readonly Batch[];
  readonly isFresh: boolean;
}

/** What pushes of one transaction share: each finds the settings as those before it left them. */
interface Together {
  readonly now: string;
  readonly settings: Overlay;
  readonly directory: Directory;
  /** Their authors as they are now; undefined once they may not come in any more. */
  readonly accounts: ReadonlyMap<string, AccountRecord | undefined>;
  readonly consoles: ConsolesTogether;
  readonly raises: RaisesTogether;
  readonly commits: Commits;
  /** Number of the last commit so far. */
  n: number;
}

interface Taken {
  readonly answer: PushAnswer;
  readonly view: Overlay;
}

function take(ports: SyncPorts, { account, request, batches, isFresh }: Arrival, together: Together): Result<Taken, PushRefusal> {
  const record = together.accounts.get(account.id);
  const client = record === undefined ? undefined : together.consoles.claim(request.client, record.id);
  if (record === undefined || client === undefined) return refuse({ kind: 'unauthorized' });
  const actor = Actor.parse({ accountId: record.id, name: record.name, role: record.role });
  const forced = ports.faults.refusePush?.();
  const bar = forced !== undefined ? (change: Change) => forced(change, actor.role) : barOf(ports, { ...together, actor, isFresh, changes: request.mutations });
  const view = createOverlay(together.settings);
  const taking: Taking = { together, actor, client, schema: request.schema, view, bar, outcomes: [] };
  const stop = batches.reduce<PushAnswer | undefined>((found, batch) => found ?? takeBatch(taking, batch), undefined);
  return accept({ answer: stop ?? { kind: 'outcomes', outcomes: taking.outcomes }, view });
}

/** Takes one gesture, or says why the push stops there: what came before it stays taken. */
function takeBatch(taking: Taking, { gesture, mutations }: Batch): PushAnswer | undefined {
  const { client, outcomes } = taking;
  const { known, fresh, stop } = admitGesture({ last: client.lastM, hashOf: (m) => client.outcome(m)?.hash }, gesture, mutations);
  outcomes.push(...known.map((m) => Outcome.parse(JSON.parse(must(client.outcome(m), 'it is known').body))));
  if (stop?.kind === 'forked') return stop;
  applyBatch(taking, { gesture, mutations: fresh });
  return stop && { kind: 'gap', expected: client.lastM + 1, outcomes };
}

function applyBatch(taking: Taking, { gesture, mutations }: Batch): void {
  if (mutations.length === 0) return;
  const { together, actor, client, view, schema, bar } = taking;
  const effect = applySent({ settings: view, directory: together.directory, now: together.now, bar }, { client: client.id, actor, gesture, mutations }, schema);
  const written = [...effect.settings.written()];
  const n = together.commits.add({ source: 'sync', actor: actor.accountId, client: client.id, gesture: gesture.id, rows: written.map(recordOf), journal: effect.journal });
  for (const [entity, id, row] of written) view.put(entity, id, row);
  client.addOutcomes(effect.outcomes.map((outcome) => ({ m: outcome.m, hash: outcome.hash, body: JSON.stringify(outcome), n })));
  taking.outcomes.push(...effect.outcomes);
  client.lastM += mutations.length;
  together.n = n;
}
