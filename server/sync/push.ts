import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { must } from '../../domain/kernel/assert.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import { mutationHash, type Change, type Gesture, type Mutation } from '../../domain/sync/mutation.ts';
import { Outcome } from '../../domain/sync/outcome.ts';
import { createOverlay, type Overlay } from '../../domain/sync/overlay.ts';
import type { PushAnswer, PushRequest } from '../../domain/sync/protocol.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { applySent } from '../../domain/sync/versions/upcast.ts';
import { Actor } from '../../domain/roles/role-matrix.ts';
import type { AccountRecord } from '../database/account.store.ts';
import type { ClientRecord } from '../database/client.store.ts';
import { recordOf, type WrittenRow } from '../settings/settings-memory.ts';
import { barOf } from './bar.ts';
import { commitRows } from './commit.ts';
import type { SyncPorts } from './sync-ports.ts';

/** Why a push is not taken at all. */
export type PushRefusal =
  /** The console belongs to another account, or the account is gone. */
  | { readonly kind: 'unauthorized' }
  /** A mutation names a gesture that the request does not tell. */
  | { readonly kind: 'unknown-gesture'; readonly m: number };

/** What is known of the author of a push beside their account. */
export interface Author {
  /** Whether they proved who they are a moment ago. */
  readonly isFresh: boolean;
}

/** The mutations of one gesture that arrived together. */
interface Batch {
  readonly gesture: Gesture;
  readonly mutations: readonly Mutation[];
}

/** One push being taken, gesture after gesture, over the settings as the gestures before it leave them. */
interface Taking {
  readonly ports: SyncPorts;
  readonly actor: Actor;
  readonly client: string;
  readonly schema: number;
  readonly directory: Directory;
  readonly view: Overlay;
  readonly bar: (change: Change) => Refusal | undefined;
  readonly outcomes: Outcome[];
  lastM: number;
  n: number;
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
  const { answers, before, n, written } = ports.store.transaction(() => takeAll(ports, arrivals));
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
  // First: the pushes of a group write rows in no order that two processes would share, and one that holds rows while it waits for
  // the counter of another that waits for these rows would wait for ever. Whoever comes second has done nothing yet when it runs again.
  const { n: before } = ports.school.commits.hold('settings');
  // Read once: asked again, the memory would follow what this transaction writes, which a crash could still take back.
  const settings = createOverlay(ports.settings.current());
  const directory = ports.directory.current();
  const accounts = new Map(arrivals.flatMap((arrival) => ('ok' in arrival ? [] : [arrival.account.id])).map((id) => [id, ports.school.accounts.find(id)]));
  let n = before;
  const answers = arrivals.map((arrival) => {
    if ('ok' in arrival) return arrival;
    const taken = take(ports, arrival, { settings, directory, record: accounts.get(arrival.account.id), n });
    if (!taken.ok) return taken;
    ({ n } = taken.value);
    for (const [entity, id, row] of taken.value.view.written()) settings.put(entity, id, row);
    return accept(taken.value.answer);
  });
  return { answers, before, n, written: [...settings.written()] };
}

function batchByGesture({ gestures, mutations }: PushRequest): Result<readonly Batch[], PushRefusal> {
  const known = new Map(gestures.map((gesture) => [gesture.id, gesture]));
  const batches: { gesture: Gesture; mutations: Mutation[] }[] = [];
  for (const mutation of mutations) {
    const gesture = known.get(mutation.gesture);
    if (gesture === undefined) return refuse({ kind: 'unknown-gesture', m: mutation.m });
    const last = batches.at(-1);
    if (last?.gesture.id === gesture.id) last.mutations.push(mutation);
    else batches.push({ gesture, mutations: [mutation] });
  }
  return accept(batches);
}

interface Arrival {
  readonly account: EntAccount;
  readonly request: PushRequest;
  readonly batches: readonly Batch[];
  readonly isFresh: boolean;
}

/** Where the settings are when a push is taken: after those that came before it, and not moved by what it does. */
interface Ground {
  readonly settings: SettingsView;
  readonly directory: Directory;
  /** Its author as they are now; undefined once they may not come in any more. */
  readonly record: AccountRecord | undefined;
  readonly n: number;
}

interface Taken {
  readonly answer: PushAnswer;
  /** Number of the last commit after the push. */
  readonly n: number;
  readonly view: Overlay;
}

function take(ports: SyncPorts, { request, batches, isFresh }: Arrival, { settings, directory, record, n }: Ground): Result<Taken, PushRefusal> {
  const { school } = ports;
  const client = record === undefined ? undefined : claimClient(ports, request.client, record);
  if (record === undefined || client === undefined) return refuse({ kind: 'unauthorized' });
  const actor = Actor.parse({ accountId: record.id, name: record.name, role: record.role });
  const forced = ports.faults.refusePush?.();
  const bar = forced !== undefined ? (change: Change) => forced(change, actor.role) : barOf(ports, { actor, isFresh, changes: request.mutations, settings });
  const view = createOverlay(settings);
  const taking: Taking = { ports, actor, client: client.id, schema: request.schema, directory, view, bar, outcomes: [], lastM: client.last_m, n };
  const stop = batches.reduce<PushAnswer | undefined>((found, batch) => found ?? takeBatch(taking, batch), undefined);
  school.clients.settle(client.id, taking.lastM, ports.now().toISOString());
  ports.faults.beforeCommit?.();
  return accept({ answer: stop ?? { kind: 'outcomes', outcomes: taking.outcomes }, n: taking.n, view });
}

/** A console belongs to the account that first used it, of the school where it did. */
function claimClient({ school, now }: SyncPorts, id: string, account: AccountRecord): ClientRecord | undefined {
  const known = school.clients.find(id);
  if (known !== undefined) return known.account === account.id ? known : undefined;
  const created: ClientRecord = { id, account: account.id, last_m: 0, seen_at: now().toISOString() };
  school.clients.create(created);
  return school.clients.find(id);
}

/** Takes one gesture, or says why the push stops there: what came before it stays taken. */
function takeBatch(taking: Taking, { gesture, mutations }: Batch): PushAnswer | undefined {
  const fresh: Mutation[] = [];
  for (const mutation of mutations) {
    const expected = taking.lastM + fresh.length + 1;
    if (mutation.m > expected) {
      applyBatch(taking, { gesture, mutations: gesture.atomic ? [] : fresh });
      return { kind: 'gap', expected: taking.lastM + 1, outcomes: taking.outcomes };
    }
    if (mutation.m === expected) fresh.push(mutation);
    else if (!recall(taking, mutation)) return { kind: 'forked', m: mutation.m };
  }
  applyBatch(taking, { gesture, mutations: fresh });
  return undefined;
}

/** Answers again what was answered, provided that it is the same mutation. */
function recall({ ports, client, outcomes }: Taking, mutation: Mutation): boolean {
  const stored = ports.school.clients.outcome(client, mutation.m);
  if (stored?.hash !== mutationHash(mutation)) return false;
  outcomes.push(Outcome.parse(JSON.parse(stored.body)));
  return true;
}

function applyBatch(taking: Taking, { gesture, mutations }: Batch): void {
  if (mutations.length === 0) return;
  const { ports, actor, client, directory, view, schema, bar } = taking;
  const now = ports.now().toISOString();
  const effect = applySent({ settings: view, directory, now, bar }, { client, actor, gesture, mutations }, schema);
  const written = [...effect.settings.written()];
  const n = commitRows(
    ports.school,
    {
      stream: 'settings',
      source: 'sync',
      actor: actor.accountId,
      client,
      gesture: gesture.id,
      rows: written.map(recordOf),
      journal: effect.journal,
    },
    now,
  );
  for (const [entity, id, row] of written) view.put(entity, id, row);
  ports.school.clients.addOutcomes(
    client,
    effect.outcomes.map((outcome) => ({ m: outcome.m, hash: outcome.hash, body: JSON.stringify(outcome), n })),
  );
  taking.outcomes.push(...effect.outcomes);
  taking.lastM += mutations.length;
  taking.n = n;
}
