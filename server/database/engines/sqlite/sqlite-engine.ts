import type { Statement } from 'better-sqlite3-multiple-ciphers';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { Connection, Engine } from '../engine.ts';
import { prepareInsertMany } from './insert-many.ts';
import { migrate } from './migrate.ts';
import { openDatabase, type DatabaseFile, type SqliteDatabase } from './open-database.ts';

/**
 * Writes the queries; they run on our own connection, in one go: a transaction of an ENT is never interleaved with
 * another request, which Kysely's asynchronous transactions cannot promise on one connection.
 */
const sql: Kysely<Tables> = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Opens the file of an ENT and brings its tables to this version; throws a `DatabaseError` when it cannot be trusted. */
export function openSqlite(file: DatabaseFile): Engine {
  const database = openDatabase(file);
  try {
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const connection = connectionOf(database);
  const transaction = <T>(work: () => T): T => database.transaction(work).immediate();
  return {
    // One file, one process: the scope is in every query, and nothing else has to know it.
    connect: () => connection,
    transaction,
    // One writer.
    inTurn: transaction,
    reading: (work) => work(),
    onForeignCommit: () => () => undefined,
    backup: (copy) => void database.prepare('vacuum into ?').run(copy),
    close: () => {
      database.close();
    },
  };
}

function connectionOf(database: SqliteDatabase): Connection {
  const statements = new Map<string, Statement<unknown[]>>();
  const insertions = new Map<string, ReturnType<typeof prepareInsertMany>>();
  const prepared = <Row>(text: string): Statement<unknown[], Row> => {
    const known = statements.get(text) ?? database.prepare<unknown[]>(text);
    statements.set(text, known);
    // Kysely's types, and those of the stores, describe what SQLite gives back.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return known as Statement<unknown[], Row>;
  };
  const all = <Row>(query: Compilable<Row>): readonly Row[] => {
    const { sql: text, parameters } = query.compile();
    return prepared<Row>(text).all(...parameters);
  };
  const open = database.prepare('insert into writing (one) values (1)');
  const close = database.prepare('delete from writing');
  return {
    sql,
    all,
    first: (query) => all(query)[0],
    run: (query) => {
      const { sql: text, parameters } = query.compile();
      prepared(text).run(...parameters);
    },
    // The same for every school: one that is made again prepares nothing.
    prepare: <Row>(text: string) => prepared<Row>(text),
    insertMany: (insert, columns, onConflict = '') => {
      const key = `${insert} ${onConflict}`;
      const known = insertions.get(key) ?? prepareInsertMany(database, { insert, columns, onConflict });
      insertions.set(key, known);
      return known;
    },
    forUpdate: '',
    openWriting: () => void open.run(),
    closeWriting: () => void close.run(),
  };
}
