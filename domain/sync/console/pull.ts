import type { JournalEntry } from '../journal-entry.ts';
import { judgeChain, type HeardChain } from '../journal-integrity.ts';
import { mutationHash } from '../mutation.ts';
import { SYNC_PROTOCOL, type Fate, type PullRequest } from '../protocol.ts';
import type { Row } from '../row.ts';
import type { OutboxItem, SettledItem, SyncState } from './sync-state.ts';
import type { Write } from './write.ts';

/** A row of the settings as an answer brings it; its entity may be one that only a newer version names (sync.md §3.11). */
export interface IncomingRow {
  readonly entity: string;
  readonly id: string;
  readonly row: Row;
}

/** The settings part of a complete pull; the directory part has gone to its own file before. */
export interface PullAnswer {
  readonly kind: 'pulled';
  readonly epoch: string;
  readonly cursor: string;
  readonly rows: readonly IncomingRow[];
  readonly journal: readonly JournalEntry[];
  readonly heard?: HeardJournal;
  readonly fate: Fate;
  /** The checksum of the ENT's settings after these rows; absent from what an ENT of protocol 1 answers. */
  readonly sum?: string | undefined;
}

/** What an answer says of the journal besides its lines. */
export interface HeardJournal {
  readonly chain?: HeardChain;
  readonly authors?: Readonly<Record<string, string>>;
}

/** A whole stream of settings, with what became of every mutation of this console's identities. */
export interface SnapshotAnswer {
  readonly kind: 'snapshot';
  readonly epoch: string;
  readonly cursor: string;
  readonly rows: readonly IncomingRow[];
  readonly journal: readonly JournalEntry[];
  readonly heard?: HeardJournal;
  readonly fate: Fate;
  /** Per client id: the numbers and fingerprints that the ENT holds. */
  readonly held: Readonly<Record<string, readonly (readonly [number, string])[]>>;
}

/** The pull to ask for now; undefined as long as a snapshot is needed first. `heldLoad`: the whole directory that waits, where one does. */
export function nextPull(state: SyncState, heldLoad: string | null = null): PullRequest | undefined {
  const directoryCursor = state.directoryCursor ?? heldLoad;
  if (state.cursor === null || directoryCursor === null) {
    return undefined;
  }
  return {
    protocol: SYNC_PROTOCOL,
    client: state.clientId,
    cursor: state.cursor,
    directoryCursor,
    acked: lastSettled(state),
  };
}

/** Every number up to this one was settled: the ENT has had it. */
function lastSettled({ outbox, lastM }: SyncState): number {
  return (outbox[0]?.mutation.m ?? lastM + 1) - 1;
}

/**
 * What a pull changes: rows, cursor and the fate of one's own mutations, in one transaction (sync.md §3.5).
 * An answer to an older question, or to another identity, changes nothing (sync.md C9). One after which this copy would
 * not be the ENT's, or of an ENT that no longer has what it settled, is not kept either: the settings are loaded whole (sync.md §3.5).
 */
export function onPullAnswer(
  state: SyncState,
  request: PullRequest,
  answer: PullAnswer,
  newClientId: () => string,
): readonly Write[] {
  if (request.client !== state.clientId || request.cursor !== state.cursor || answer.epoch !== state.epoch) {
    return [];
  }
  const rows = freshRows(state, answer.rows);
  const isAnother = answer.sum !== undefined && state.base.sum(rows) !== answer.sum;
  if (isAnother || answer.fate.last < lastSettled(state)) {
    return [{ kind: 'cursor', epoch: state.epoch, cursor: null }];
  }
  return [
    ...rows.map((incoming) => ({ kind: 'row', ...incoming }) as const),
    ...answer.journal.map((entry) => ({ kind: 'journal', entry }) as const),
    ...followJournal(state, answer.heard ?? {}),
    { kind: 'cursor', epoch: answer.epoch, cursor: answer.cursor },
    ...settleFate(state, answer.fate, newClientId),
  ];
}

/** A break is kept with the head that follows it: told once, and the journal is followed on from there. */
function followJournal({ journalHead }: SyncState, { chain, authors }: HeardJournal): readonly Write[] {
  const seen = judgeChain(journalHead, chain);
  return [
    ...(seen === undefined ? [] : [{ kind: 'journal-break', seen } as const]),
    ...(chain === undefined ? [] : [{ kind: 'journal-head', head: chain.to } as const]),
    ...(authors === undefined ? [] : [{ kind: 'authors', names: authors } as const]),
  ];
}

function freshRows(state: SyncState, rows: readonly IncomingRow[]): readonly IncomingRow[] {
  return rows.filter(({ entity, id, row }) => row.ver >= (state.base.find(entity, id)?.ver ?? 0));
}

/**
 * The ENT gave the whole of the settings: they replace ours. A new epoch shows what it has lost (sync.md P9, C11); one put back by a
 * copy of its machine or of its file says nothing, and is known by what it no longer has.
 */
export function onSnapshot(state: SyncState, answer: SnapshotAnswer, newClientId: () => string): readonly Write[] {
  const whole: readonly Write[] = [
    { kind: 'clear-rows' },
    { kind: 'clear-journal' },
    ...answer.rows.map((incoming) => ({ kind: 'row', ...incoming }) as const),
    ...answer.journal.map((entry) => ({ kind: 'journal', entry }) as const),
    ...followJournal(state, answer.heard ?? {}),
    { kind: 'cursor', epoch: answer.epoch, cursor: answer.cursor },
  ];
  const missing = missingFrom(state, answer);
  const saysSo = state.epoch !== null && state.epoch !== answer.epoch;
  const restored = saysSo || missing.length > 0 || answer.fate.last < lastSettled(state);
  return [...whole, ...(restored ? afterRestore(state, answer, missing, newClientId) : settleFate(state, answer.fate, newClientId))];
}

/** What was accepted, and is not among what the ENT holds. */
function missingFrom({ settled }: SyncState, answer: SnapshotAnswer): readonly SettledItem[] {
  const held = new Map(Object.entries(answer.held).map(([client, list]) => [client, new Map(list)]));
  return settled.filter((item) => wasAccepted(item) && held.get(item.client)?.get(item.mutation.m) !== item.hash);
}

function settleFate(state: SyncState, fate: Fate, newClientId: () => string): readonly Write[] {
  const known = new Map(fate.outcomes.map((outcome) => [outcome.m, outcome]));
  const settled = state.outbox.flatMap((item): readonly SettledItem[] => {
    const outcome = known.get(item.mutation.m);
    return outcome?.hash === item.hash ? [settle(state.clientId, item, outcome)] : [];
  });
  const rest = state.outbox
    .filter(({ mutation, hash }) => known.get(mutation.m)?.hash !== hash)
    .map((item) => (item.outcome !== undefined && item.mutation.m > fate.last ? unanswered(item) : item));
  const isOldCopy = fate.last > state.lastM || rest.some(({ mutation }) => known.has(mutation.m));
  const kept: Write = { kind: 'settled', items: settled };
  return isOldCopy ? [kept, ...takeNewIdentity(state, rest, newClientId)] : [kept, { kind: 'outbox', items: rest }];
}

/** By an ENT that has gone back since: it is sent again, under the same number. */
function unanswered(item: OutboxItem): OutboxItem {
  const { outcome: _, ...waiting } = item;
  return waiting;
}

function settle(client: string, item: OutboxItem, outcome: SettledItem['outcome']): SettledItem {
  return { client, mutation: item.mutation, gesture: item.gesture, schema: item.schema, hash: item.hash, outcome };
}

/** This database is an old copy of itself: only what the ENT lacks is numbered again, under a new name (sync.md P8). */
function takeNewIdentity(
  state: SyncState,
  rest: readonly OutboxItem[],
  newClientId: () => string,
): readonly Write[] {
  const items = rest.map((item, i) => renumber(item, i + 1));
  return [
    { kind: 'identity', clientId: newClientId(), former: [...state.former, state.clientId] },
    { kind: 'outbox', items },
    { kind: 'last-m', lastM: items.length },
  ];
}

function renumber({ mutation, gesture, schema }: OutboxItem, m: number): OutboxItem {
  const renumbered = { ...mutation, m };
  return { mutation: renumbered, gesture, schema, hash: mutationHash(renumbered) };
}

/** The ENT came back as an older copy of itself: what it no longer has is offered to be sent again (sync.md P9). */
function afterRestore(
  state: SyncState,
  answer: SnapshotAnswer,
  missing: readonly SettledItem[],
  newClientId: () => string,
): readonly Write[] {
  const outcomes = new Map(answer.fate.outcomes.map((outcome) => [outcome.m, outcome]));
  const arrived = state.outbox.flatMap((item): readonly SettledItem[] => {
    const outcome = outcomes.get(item.mutation.m);
    return outcome?.hash === item.hash ? [settle(state.clientId, item, outcome)] : [];
  });
  const rest = state.outbox.filter((item) => !arrived.some(({ mutation }) => mutation.m === item.mutation.m));
  return [
    { kind: 'unsettle', items: missing },
    { kind: 'settled', items: arrived },
    { kind: 'lost', items: [...state.lost, ...missing] },
    ...takeNewIdentity(state, rest, newClientId),
  ];
}

function wasAccepted({ outcome }: SettledItem): boolean {
  // What somebody else had already done counts: the ENT may have lost their doing too.
  return outcome.status !== 'rejected';
}
