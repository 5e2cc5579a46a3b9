import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What a column keeps. */
export type Value = string | number | null;

/** One statement, prepared once and run many times. */
export interface Prepared<Row> {
  get(...values: readonly Value[]): Row | undefined;
  all(...values: readonly Value[]): readonly Row[];
  run(...values: readonly Value[]): unknown;
}

/**
 * A way to the tables, for one school: statements run in the order of the calls, and what they give is there when they return.
 * The same SQL on every engine; what differs between engines is behind this line (docs/decisions/0023).
 */
export interface Connection {
  /** Writes queries in the words of the engine. */
  readonly sql: Kysely<Tables>;
  all<Row>(query: Compilable<Row>): readonly Row[];
  first<Row>(query: Compilable<Row>): Row | undefined;
  /** Runs a query that gives nothing back. Where the database is another process, its failure may come with a later call, and does before the transaction ends. */
  run(query: Compilable): void;
  /** Prepares a text whose values are `?`. */
  prepare<Row>(text: string): Prepared<Row>;
  /** Prepares `insert into … (…)` of many rows at once, of so many values each; `onConflict` ends the statement. */
  insertMany(insert: string, columns: number, onConflict?: string): (rows: readonly (readonly Value[])[]) => void;
  /** What ends a `select` whose row nobody else may change before this transaction ends; nothing where there is one writer. */
  readonly forUpdate: '' | 'for update';
  /** Lets rows be written until `closeWriting`, which a trigger otherwise refuses. */
  openWriting(): void;
  closeWriting(): void;
}

/** A database that holds the tables of an ENT. */
export interface Engine {
  /** The connection of one school; of none, for what belongs to no school. */
  connect(scope?: string): Connection;
  /**
   * Runs at once, entirely or not at all; when it returns, what it wrote survives a power cut. Where several processes share the
   * database, it runs again from its beginning when another one wrote what it had read.
   */
  transaction<T>(work: () => T): T;
  /**
   * The same for a transaction that begins by holding a counter (`CommitStore.hold`): whoever comes second waits, then reads what the
   * first wrote, rather than being refused for what it read before it.
   */
  inTurn<T>(work: () => T): T;
  /** Runs at one point in time: what it reads is true together. */
  reading<T>(work: () => T): T;
  /** Calls back when another process moved a counter of a school; gives what to call to stop. */
  onForeignCommit(listener: (scope: string) => void): () => void;
  /** Copies everything as it is at one point in time to a file that does not exist, closed by the same key; undefined where the database has its own way. */
  readonly backup: ((file: string) => void) | undefined;
  close(): void;
}
