import { createChecksum } from '../../domain/sync/checksum.ts';
import { ABOVE_NAMES, DIRECTORY_INDEX, DIRECTORY_TRIGGERS, ORDER_NAMES } from '../database/migrations/directory.ts';
import type { Store } from '../database/open-store.ts';
import type { UnfinishedLoad } from '../../domain/sync/console/unfinished-load.ts';
import { rememberNameKeys, searchTextOf, type DirectoryLine } from './directory-row.ts';
import { readSum, writeSum } from './directory-sum.store.ts';
import { readCursor, writeCursor } from './directory.store.ts';
import { readPlace, writePlace } from './load-place.store.ts';

/** A whole directory on its way into a file of its own, beside the one in use. */
export interface DirectoryLoad {
  /** How far it had come when it was cut; undefined: it has not begun. */
  readonly unfinished: UnfinishedLoad | undefined;
  /** What of it is kept. */
  count(): { readonly people: number; readonly groups: number };
  /** Says under what the rows to come are given: without it, or where nothing may be gone on from, what is kept cannot be used again. */
  begin(place: Pick<UnfinishedLoad, 'epoch' | 'cursor'>): void;
  add(lines: readonly DirectoryLine[]): void;
  /** Keeps all that has come, to go on from it another time. */
  pause(): void;
  /** Ends the load: indexes, cursor, everything in one file. */
  finish(cursor: string): void;
  /** How many people and groups of another directory are not in this one. */
  missingFrom(other: Store): number;
  close(): void;
}

/** How much is done at once. */
interface Sizes {
  /** Rows kept together, with the key of the last: no more is asked for again after a cut. */
  readonly batch: number;
  /** Names that are sorted at once, in memory: a larger directory is read once for each so many of them. */
  readonly names: number;
}

const SIZES: Sizes = { batch: 4000, names: 110_000 };

/** Rows of one insert: 50 take two thirds of the processor time of one by one (measured), more gain nothing. */
const ROWS_PER_INSERT = 50;
const COLUMNS = 5;

/** Search texts looked at to cut a directory in parts, for each of them. */
const SAMPLES = 500;

/**
 * Loads rows in the order of their identifiers, by batches of which each is kept with the key of its last row, then orders their
 * names. The file is nobody's directory before it is swapped with the one in use.
 */
export function startDirectoryLoad(store: Store, sizes: Partial<Sizes> = {}): DirectoryLoad {
  const { batch, names } = { ...SIZES, ...sizes };
  const unfinished = readPlace(store);
  const keyOf = rememberNameKeys();
  const sum = createChecksum(unfinished === undefined ? undefined : readSum(store));
  const rows = createRowWriter(store);
  let begun: Pick<UnfinishedLoad, 'epoch' | 'cursor'> | undefined = unfinished;
  let last: Pick<DirectoryLine, 'entity' | 'id'> | undefined;
  let untold = 0;
  const keep = (): void => {
    rows.end();
    writeSum(store, sum.text());
    if (begun !== undefined && last !== undefined) writePlace(store, { ...begun, entity: last.entity, id: last.id });
    store.exec('COMMIT');
    untold = 0;
  };
  store.exec(`BEGIN; ${DIRECTORY_INDEX}`);
  return {
    unfinished,
    count: () => countKinds(store),
    begin: (place) => void (begun = place),
    add: (lines) => {
      for (const line of lines) {
        sum.add(line);
        rows.add([line.entity, line.id, line.ver, line.data ?? '{}', searchTextOf(line, keyOf)]);
      }
      last = lines.at(-1) ?? last;
      untold += lines.length;
      if (untold < batch) return;
      keep();
      store.exec('BEGIN');
    },
    pause: () => {
      keep();
      store.close();
    },
    finish: (cursor) => {
      rows.end();
      // One that was whole already, and not put in place: its names are in order, and so are those that came since.
      if (readCursor(store) === undefined) orderNames(store, names);
      store.exec(DIRECTORY_TRIGGERS);
      writeCursor(store, cursor);
      keep();
    },
    missingFrom: (other) => countMissing(store, other),
    close: () => store.close(),
  };
}

/** Inserts rows by fifties. */
function createRowWriter(store: Store) {
  const insertMany = prepareInsert(store, ROWS_PER_INSERT);
  const insertOne = prepareInsert(store, 1);
  let values: (string | number)[] = [];
  return {
    add: (row: readonly (string | number)[]) => {
      values.push(...row);
      if (values.length < ROWS_PER_INSERT * COLUMNS) return;
      insertMany.run(values);
      values = [];
    },
    end: () => {
      for (let i = 0; i < values.length; i += COLUMNS) insertOne.run(values.slice(i, i + COLUMNS));
      values = [];
    },
  };
}

function countKinds(store: Store): { readonly people: number; readonly groups: number } {
  const count = store.prepare<[string], number>('SELECT count(*) FROM entry WHERE entity = ?').pluck();
  return { people: count.get('person') ?? 0, groups: count.get('group') ?? 0 };
}

function orderNames(store: Store, namesAtOnce: number): void {
  const order = store.prepare<[string | Uint8Array, string | Uint8Array]>(ORDER_NAMES);
  const cuts = cutsOf(store, namesAtOnce);
  for (const [i, to] of [...cuts, ABOVE_NAMES].entries()) order.run(cuts[i - 1] ?? '', to);
}

/** Search texts that cut a directory into parts of about one size, in the order of the file, which compares bytes. */
function cutsOf(store: Store, namesAtOnce: number): readonly (string | Uint8Array)[] {
  const rows = store.prepare<[], number>('SELECT max(rowid) FROM entry').pluck().get() ?? 0;
  const parts = Math.ceil(rows / namesAtOnce);
  if (parts <= 1) return [];
  const stride = Math.ceil(rows / (parts * SAMPLES));
  const search = store.prepare<[number], string>('SELECT search FROM entry WHERE rowid = ?').pluck();
  const sample = Array.from({ length: Math.floor(rows / stride) }, (_, i) => search.get((i + 1) * stride) ?? '');
  const sorted = sample.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return Array.from({ length: parts - 1 }, (_, i) => sorted[Math.floor((sorted.length * (i + 1)) / parts)] ?? ABOVE_NAMES);
}

function prepareInsert(store: Store, rows: number) {
  const tuples = Array.from({ length: rows }, () => '(?, ?, ?, ?, ?)').join(', ');
  return store.prepare<[(string | number)[]]>(`INSERT INTO entry VALUES ${tuples}`);
}

function countMissing(fresh: Store, other: Store): number {
  const known = fresh.prepare<[string, string], number>('SELECT 1 FROM entry WHERE entity = ? AND id = ?').pluck();
  const rows = other.prepare<[], readonly [string, string]>("SELECT entity, id FROM entry WHERE entity <> 'school'").raw();
  let missing = 0;
  for (const [entity, id] of rows.iterate()) {
    missing += known.get(entity, id) === undefined ? 1 : 0;
  }
  return missing;
}
