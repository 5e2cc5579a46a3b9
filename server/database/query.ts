import type { Statement } from 'better-sqlite3-multiple-ciphers';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely';
import type { SqliteDatabase } from './open-database.ts';
import type { Tables } from './tables.ts';

/**
 * Writes the queries; they run on our own connection, in one go: a transaction of an ENT is never interleaved with
 * another request, which Kysely's asynchronous transactions cannot promise on one connection.
 */
export const sql: Kysely<Tables> = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Runs queries at once, and keeps what SQLite prepared of them. */
export interface QueryRunner {
  all<R>(query: Compilable<R>): readonly R[];
  first<R>(query: Compilable<R>): R | undefined;
  /** Runs a query that gives nothing back; says how many rows it changed. */
  run(query: Compilable): number;
}

type Prepared = Statement<unknown[]>;

/** Makes the runner of one connection. */
export function createQueryRunner(database: SqliteDatabase): QueryRunner {
  const prepared = new Map<string, Prepared>();
  const prepare = (text: string): Prepared => {
    const known = prepared.get(text) ?? database.prepare<unknown[]>(text);
    prepared.set(text, known);
    return known;
  };
  const all = <R>(query: Compilable<R>): readonly R[] => {
    const { sql: text, parameters } = query.compile();
    // Kysely's types describe what SQLite gives back.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return prepare(text).all(...parameters) as R[];
  };
  return {
    all,
    first: (query) => all(query)[0],
    run: (query) => {
      const { sql: text, parameters } = query.compile();
      return prepare(text).run(...parameters).changes;
    },
  };
}
