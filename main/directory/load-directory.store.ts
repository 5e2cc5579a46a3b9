import { createChecksum } from '../../domain/sync/checksum.ts';
import { ABOVE_NAMES, DIRECTORY_INDEX, DIRECTORY_TRIGGERS, ORDER_NAMES } from '../database/migrations/directory.ts';
import type { Store } from '../database/open-store.ts';
import { rememberNameKeys, searchTextOf, type DirectoryLine } from './directory-row.ts';
import { writeSum } from './directory-sum.store.ts';
import { writeCursor } from './directory.store.ts';

/** A whole directory on its way into a file of its own, beside the one in use. */
export interface DirectoryLoad {
  add(lines: readonly DirectoryLine[]): void;
  /** Ends the load: indexes, cursor, everything in one file. */
  finish(cursor: string): void;
  /** How many people and groups of another directory are not in this one. */
  missingFrom(other: Store): number;
  close(): void;
}

/** Rows of one insert: 50 take two thirds of the processor time of one by one (measured), more gain nothing. */
const ROWS_PER_INSERT = 50;
const COLUMNS = 5;

/** Names that are sorted at once, in memory: a larger directory is read once for each so many of them. */
const NAMES_AT_ONCE = 150_000;
/** One search text in so many is remembered, to cut the others into parts. */
const SAMPLE = 64;

/** Loads rows in the order of their identifiers, then orders their names: the one transaction keeps the file invisible until it is whole. */
export function startDirectoryLoad(store: Store, namesAtOnce = NAMES_AT_ONCE): DirectoryLoad {
  const insertMany = prepareInsert(store, ROWS_PER_INSERT);
  const insertOne = prepareInsert(store, 1);
  const keyOf = rememberNameKeys();
  const sum = createChecksum();
  let values: (string | number)[] = [];
  const sample: string[] = [];
  let count = 0;
  store.exec(`BEGIN; ${DIRECTORY_INDEX}`);
  return {
    add: (lines) => {
      for (const line of lines) {
        sum.add(line);
        const search = searchTextOf(line, keyOf);
        if (count % SAMPLE === 0) sample.push(search);
        count += 1;
        values.push(line.entity, line.id, line.ver, line.data ?? '{}', search);
        if (values.length === ROWS_PER_INSERT * COLUMNS) {
          insertMany.run(values);
          values = [];
        }
      }
    },
    finish: (cursor) => {
      for (let i = 0; i < values.length; i += COLUMNS) {
        insertOne.run(values.slice(i, i + COLUMNS));
      }
      orderNames(store, cutsOf(sample, Math.ceil(count / namesAtOnce)));
      store.exec(DIRECTORY_TRIGGERS);
      writeCursor(store, cursor);
      writeSum(store, sum.text());
      store.exec('COMMIT');
    },
    missingFrom: (other) => countMissing(store, other),
    close: () => store.close(),
  };
}

function orderNames(store: Store, cuts: readonly (string | Uint8Array)[]): void {
  const order = store.prepare<[string | Uint8Array, string | Uint8Array]>(ORDER_NAMES);
  for (const [i, to] of [...cuts, ABOVE_NAMES].entries()) order.run(cuts[i - 1] ?? '', to);
}

/** Search texts that cut a directory into so many parts of about one size, in the order of the file, which compares bytes. */
function cutsOf(sample: readonly string[], parts: number): readonly (string | Uint8Array)[] {
  const sorted = sample.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return Array.from({ length: Math.max(parts - 1, 0) }, (_, i) => sorted[Math.floor((sorted.length * (i + 1)) / parts)] ?? ABOVE_NAMES);
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
