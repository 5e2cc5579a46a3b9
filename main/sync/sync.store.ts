import { z } from 'zod';
import { must, unreachable } from '../../domain/kernel/assert.ts';
import { createSyncState, type OutboxItem, type SettledItem, type SyncState } from '../../domain/sync/console/sync-state.ts';
import type { Write } from '../../domain/sync/console/write.ts';
import { ChainPoint } from '../../domain/sync/journal-integrity.ts';
import { Gesture, Mutation } from '../../domain/sync/mutation.ts';
import { Outcome } from '../../domain/sync/outcome.ts';
import { KNOWN_WORDS } from '../../domain/sync/versions/known-words.ts';
import { Fields, type Row } from '../../domain/sync/row.ts';
import { prepareInsertMany, type Value } from '../database/insert-many.store.ts';
import type { Store } from '../database/open-store.ts';
import { createJournalWriter, forgetJournal } from '../journal/journal-writer.store.ts';
import { runsOfKind } from './lines/runs-of-kind.ts';

/** Days: a settled mutation is kept to be given back to a restored ENT (sync.md P9), the journal for a year (decision: streams). */
const KEPT_DAYS = { settled: 400, journal: 366 } as const;

/** Writes the reactions of the sync core; called inside the transaction of its reaction. */
export interface SyncStore {
  write(state: SyncState, writes: readonly Write[], now: Date): void;
}

/** Reads back everything that a console must find again after a stop. */
export function loadSyncState(store: Store, newClientId: () => string, now: Date): SyncState {
  const meta = readMeta(store);
  const state = createSyncState(meta.get('client') ?? keepIdentity(store, newClientId()));
  state.lastM = Number(meta.get('last-m') ?? 0);
  state.former = Names.parse(JSON.parse(meta.get('former') ?? '[]'));
  state.epoch = Token.parse(JSON.parse(meta.get('epoch') ?? 'null'));
  state.journalHead = ChainPoint.nullable().parse(JSON.parse(meta.get('journal-head') ?? 'null'));
  // Another version may not have read all that it received: everything is asked again (sync.md §3.11).
  state.cursor = meta.get('words') === KNOWN_WORDS ? Token.parse(JSON.parse(meta.get('cursor') ?? 'null')) : null;
  loadRows(store, state);
  forgetOld(store, now);
  store.exec(`DELETE FROM gesture WHERE id NOT IN
    (SELECT gesture FROM outbox UNION SELECT gesture FROM settled UNION SELECT gesture FROM lost)`);
  const gestures = readGestures(store);
  state.outbox = store
    .prepare<[], ItemRow>('SELECT * FROM outbox ORDER BY m')
    .all()
    .map((row) => readItem(row, gestures));
  state.settled = readSettled(store, 'settled', gestures);
  state.lost = readSettled(store, 'lost', gestures);
  return state;
}

/** Prepares the statements once: a gesture of 500 mutations writes 500 times with them. */
export function createSyncStore(store: Store): SyncStore {
  const statements = prepare(store);
  return {
    write: (state, writes, now) => {
      const turn: Turn = { statements, now: now.toISOString(), settledAt: settledAt(statements, writes, now), outbox: state.outbox };
      for (const run of runsOfKind(writes)) {
        writeRun(turn, run);
      }
    },
  };
}

const Names = z.array(z.string());
const Token = z.string().nullable();

/** Counts from the newest line when the clock of the computer is ahead of it: a wrong date erases nothing. */
function forgetOld(store: Store, now: Date): void {
  const oldest = (newest: string | null | undefined, days: number): string =>
    new Date(Math.min(now.getTime(), Date.parse(newest ?? now.toISOString())) - days * 86_400_000).toISOString();
  const settled = store.prepare<[], string | null>('SELECT max(at) FROM settled').pluck().get();
  store.prepare('DELETE FROM settled WHERE at < ?').run(oldest(settled, KEPT_DAYS.settled));
  forgetJournal(store, (newest) => oldest(newest, KEPT_DAYS.journal));
}

interface ItemRow {
  readonly m: number;
  readonly gesture: string;
  readonly mutation: string;
  readonly hash: string;
  readonly outcome: string | null;
  readonly schema: number;
}

interface Turn {
  readonly statements: ReturnType<typeof prepare>;
  readonly now: string;
  /** When what is settled now is said to be: never before what the ENT has already told. */
  readonly settledAt: string;
  /** The outbox as the writes before this one leave it: only what differs is written. */
  outbox: readonly OutboxItem[];
}

/** A clock that is years behind would have what it settles forgotten the day it is set right: the ENT's dates come first. */
function settledAt({ journal }: Turn['statements'], writes: readonly Write[], now: Date): string {
  const told = writes.flatMap((write) => (write.kind === 'journal' ? [write.entry.at] : []));
  const times = [now.toISOString(), journal.newestAt() ?? '', ...told];
  return times.reduce((latest, time) => (time > latest ? time : latest));
}

type CopyWrite = Extract<Write, { kind: 'clear-rows' | 'clear-journal' | 'cursor' | 'journal-head' | 'journal-break' | 'authors' }>;
type WorkWrite = Exclude<Write, CopyWrite | { kind: 'row' | 'journal' }>;

const COPY: ReadonlySet<Write['kind']> = new Set<Write['kind']>(['clear-rows', 'clear-journal', 'cursor', 'journal-head', 'journal-break', 'authors']);

function isCopy(write: Write): write is CopyWrite {
  return COPY.has(write.kind);
}

/** Rows and lines of the journal come by the thousand: many at once. */
function writeRun(turn: Turn, run: readonly Write[]): void {
  turn.statements.putRows(run.flatMap((write) => (write.kind === 'row' ? [rowValues(write)] : [])));
  turn.statements.journal.put(run.flatMap((write) => (write.kind === 'journal' ? [write.entry] : [])));
  for (const write of run) {
    if (isCopy(write)) {
      writeCopy(turn, write);
    } else if (write.kind !== 'row' && write.kind !== 'journal') {
      writeWork(turn, write);
    }
  }
}

function rowValues({ entity, id, row }: Extract<Write, { kind: 'row' }>): readonly Value[] {
  return [entity, id, row.ver, JSON.stringify(row.fields), row.by ?? null, row.at ?? null];
}

/** What the ENT said. */
function writeCopy({ statements, now }: Turn, write: CopyWrite): void {
  switch (write.kind) {
    case 'clear-rows':
      return void statements.clearRows.run();
    case 'clear-journal':
      return statements.journal.clear();
    case 'journal-head':
      return void statements.putMeta.run('journal-head', JSON.stringify(write.head));
    case 'journal-break':
      return statements.journal.noteBreak({ ...write.seen, foundAt: now });
    case 'authors':
      return statements.journal.name(write.names);
    case 'cursor':
      statements.putMeta.run('epoch', JSON.stringify(write.epoch));
      statements.putMeta.run('cursor', JSON.stringify(write.cursor));
      statements.putMeta.run('words', KNOWN_WORDS);
      return void statements.putMeta.run('received-at', write.cursor === null ? '' : now);
    default:
      return unreachable(write);
  }
}

/** What the user sent, and what became of it. */
function writeWork(turn: Turn, write: WorkWrite): void {
  const { statements } = turn;
  switch (write.kind) {
    case 'directory-cursor':
      // It lives in the directory file, in the transaction of its rows.
      return undefined;
    case 'identity':
      statements.putMeta.run('client', write.clientId);
      return void statements.putMeta.run('former', JSON.stringify(write.former));
    case 'last-m':
      return void statements.putMeta.run('last-m', String(write.lastM));
    case 'outbox':
      return writeOutbox(turn, write);
    case 'settled':
      writeGestures(turn, write.items);
      return write.items.forEach((item) => writeSettled(turn, item));
    case 'unsettle':
      return write.items.forEach(({ client, mutation }) => void statements.dropSettled.run(client, mutation.m));
    case 'lost':
      statements.clearLost.run();
      writeGestures(turn, write.items);
      return write.items.forEach((item) => writeLost(turn, item));
    default:
      return unreachable(write);
  }
}

/** Once each, however many mutations they hold. */
function writeGestures({ statements }: Turn, items: readonly OutboxItem[]): void {
  for (const [id, gesture] of new Map(items.map((item) => [item.gesture.id, item.gesture]))) {
    statements.putGesture.run(id, JSON.stringify(gesture));
  }
}

function writeSettled({ statements, settledAt: at }: Turn, { client, mutation, gesture, hash, outcome, schema }: SettledItem): void {
  statements.putSettled.run(client, mutation.m, gesture.id, JSON.stringify(mutation), hash, JSON.stringify(outcome), at, schema);
}

function writeLost({ statements }: Turn, { client, mutation, gesture, hash, outcome, schema }: SettledItem): void {
  statements.putLost.run(client, mutation.m, gesture.id, JSON.stringify(mutation), hash, JSON.stringify(outcome), schema);
}

function writeOutbox(turn: Turn, { items }: Extract<Write, { kind: 'outbox' }>): void {
  const before = new Map(turn.outbox.map((item) => [item.mutation.m, item]));
  const changed = items.filter((item) => before.get(item.mutation.m) !== item);
  writeGestures(turn, changed);
  for (const item of changed) {
    writeItem(turn, item);
  }
  for (const { mutation } of items) {
    before.delete(mutation.m);
  }
  for (const m of before.keys()) {
    turn.statements.dropItem.run(m);
  }
  turn.outbox = items;
}

function writeItem({ statements }: Turn, { mutation, gesture, hash, outcome, schema }: OutboxItem): void {
  const settled = outcome === undefined ? null : JSON.stringify(outcome);
  statements.putItem.run(mutation.m, gesture.id, JSON.stringify(mutation), hash, settled, schema);
}

function prepare(store: Store) {
  return {
    putMeta: store.prepare<[string, string]>('INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'),
    clearRows: store.prepare('DELETE FROM row'),
    putRows: prepareInsertMany(store, 'INSERT OR REPLACE INTO row', 6),
    journal: createJournalWriter(store),
    putGesture: store.prepare<[string, string]>('INSERT OR REPLACE INTO gesture VALUES (?, ?)'),
    putItem: store.prepare<[number, string, string, string, string | null, number]>(
      'INSERT OR REPLACE INTO outbox VALUES (?, ?, ?, ?, ?, ?)',
    ),
    dropItem: store.prepare<[number]>('DELETE FROM outbox WHERE m = ?'),
    putSettled: store.prepare<[string, number, string, string, string, string, string, number]>(
      'INSERT OR REPLACE INTO settled VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    dropSettled: store.prepare<[string, number]>('DELETE FROM settled WHERE client = ? AND m = ?'),
    clearLost: store.prepare('DELETE FROM lost'),
    putLost: store.prepare<[string, number, string, string, string, string, number]>(
      'INSERT OR REPLACE INTO lost VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
  };
}

/** Whether a settings file has already served: an empty one may be what remains of an interrupted recovery. */
export function isInUse(store: Store): boolean {
  return readMeta(store).has('client');
}

/** When the settings were last received whole; null before the first time. */
export function readReceivedAt(store: Store): string | null {
  const at = readMeta(store).get('received-at') ?? '';
  return at === '' ? null : at;
}

function readMeta(store: Store): ReadonlyMap<string, string> {
  const rows = store.prepare<[], { readonly key: string; readonly value: string }>('SELECT key, value FROM meta').all();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

function keepIdentity(store: Store, clientId: string): string {
  store.prepare("INSERT INTO meta VALUES ('client', ?)").run(clientId);
  return clientId;
}

interface SettingsRow {
  readonly entity: string;
  readonly id: string;
  readonly ver: number;
  readonly fields: string;
  readonly author: string | null;
  readonly at: string | null;
}

function loadRows(store: Store, state: SyncState): void {
  for (const { entity, id, ver, fields, author, at } of store.prepare<[], SettingsRow>('SELECT * FROM row').all()) {
    const row: Row = {
      ver,
      fields: Fields.parse(JSON.parse(fields)),
      ...(author === null ? {} : { by: author }),
      ...(at === null ? {} : { at }),
    };
    state.base.put(entity, id, row);
  }
}

function readGestures(store: Store): ReadonlyMap<string, Gesture> {
  const rows = store.prepare<[], { readonly id: string; readonly body: string }>('SELECT id, body FROM gesture').all();
  return new Map(rows.map(({ id, body }) => [id, Gesture.parse(JSON.parse(body))]));
}

function readItem(row: ItemRow, gestures: ReadonlyMap<string, Gesture>): OutboxItem {
  const item = {
    mutation: Mutation.parse(JSON.parse(row.mutation)),
    gesture: must(gestures.get(row.gesture), 'a gesture is written in the transaction of its mutations'),
    hash: row.hash,
    schema: row.schema,
  };
  return row.outcome === null ? item : { ...item, outcome: Outcome.parse(JSON.parse(row.outcome)) };
}

function readSettled(store: Store, table: 'settled' | 'lost', gestures: ReadonlyMap<string, Gesture>): readonly SettledItem[] {
  const rows = store.prepare<[], ItemRow & { readonly client: string; readonly outcome: string }>(`SELECT * FROM ${table}`).all();
  return rows.map((row) => ({ ...readItem(row, gestures), client: row.client, outcome: Outcome.parse(JSON.parse(row.outcome)) }));
}
