import { hash } from 'node:crypto';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Compilable } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { Connection, Engine, Prepared, Value } from '../engine.ts';
import { StatementError, startBridge, type Bridge } from './bridge.ts';
import { checkPostgres, refuseClearBeyondLoopback } from './check-postgres.ts';
import type { Statement } from './orders.ts';

/** A PostgreSQL database, or one that speaks its protocol, prepared by `npm run ent -- prepare`. */
export interface PostgresAddress {
  /** `postgres://…`, for a role that does not own the tables. */
  readonly url: string;
  /** Milliseconds between two looks at the counters, with notifications and without. */
  readonly poll?: { readonly notified: number; readonly alone: number };
}

const POLL = { notified: 15_000, alone: 1_000 } as const;

const sql: Kysely<Tables> = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/**
 * SQLSTATE of a transaction that runs again: another process wrote first, two waited for each other, or both made the same row,
 * as two that start together on an empty database do (PostgreSQL manual, § 13.5).
 */
const AGAIN: ReadonlySet<string | undefined> = new Set(['40001', '40P01', '23505']);
const TRIES = 20;

const READING = 'begin isolation level repeatable read read only';
const WRITING = 'begin isolation level repeatable read';
/** Each question is asked of what is there once the counters are held: nobody commits to the settings nor to the directory before this transaction does. */
const IN_TURN = 'begin isolation level read committed';

/** Where the statements of a process are: on their own, or in the transaction that runs. */
interface Session {
  readonly bridge: Bridge;
  inTransaction: boolean;
}

/** Opens a database server; throws a `DatabaseError` when it does not answer, or could not keep what an ENT promises. */
export function openPostgres({ url, poll = POLL }: PostgresAddress): Engine {
  refuseClearBeyondLoopback(url);
  const session: Session = { bridge: startBridge({ url, poll }), inTransaction: false };
  try {
    checkPostgres((text) => session.bridge.ask({ statement: { text, values: [] }, scope: '', inTransaction: false }));
  } catch (error) {
    session.bridge.close();
    throw error;
  }
  return {
    connect: (scope = '') => connectionOf(session, scope),
    transaction: (work) => again(() => once(session, WRITING, work)),
    inTurn: (work) => again(() => once(session, IN_TURN, work)),
    reading: (work) => once(session, READING, work),
    onForeignCommit: session.bridge.onNews,
    // pg_dump does it, with the tools of whoever runs the server.
    backup: undefined,
    close: session.bridge.close,
  };
}

/** Every commit of a school moves its counters: of two that started from one point, the second is refused, and runs again. */
function again<T>(transaction: () => T): T {
  for (let tries = 1; ; tries += 1) {
    try {
      return transaction();
    } catch (error) {
      if (!(error instanceof StatementError) || !AGAIN.has(error.code) || tries === TRIES) throw error;
    }
  }
}

function once<T>(session: Session, begin: string, work: () => T): T {
  // Inside a transaction, a reading reads what the transaction reads.
  if (session.inTransaction) return work();
  const order = (text: string) => ({ statement: { text, values: [] }, scope: undefined, inTransaction: text !== begin });
  const say = (text: string): unknown => session.bridge.ask(order(text));
  const tell = (text: string): void => session.bridge.tell(order(text));
  // On its way with the first question: it fails with it.
  tell(begin);
  session.inTransaction = true;
  try {
    const result = work();
    // Nothing can be lost of what only read.
    if (begin === READING) tell('commit');
    else say('commit');
    return result;
  } catch (error) {
    attempt(() => say('rollback'));
    throw error;
  } finally {
    session.inTransaction = false;
  }
}

/** What failed is thrown already; a rollback that fails went with its connection. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    // See above.
  }
}

function connectionOf(session: Session, scope: string): Connection {
  const { bridge } = session;
  // Kysely's types, and those of the stores, describe what PostgreSQL gives back.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const ask = <Row>(statement: Statement): readonly Row[] => bridge.ask({ statement, scope, inTransaction: session.inTransaction }) as Row[];
  // Inside a transaction nothing is true before its commit, which waits for everything.
  const write = (statement: Statement): void => {
    if (session.inTransaction) bridge.tell({ statement, scope, inTransaction: true });
    else ask(statement);
  };
  const all = <Row>(query: Compilable<Row>): readonly Row[] => ask<Row>(statementOf(query));
  const mark = (state: string): void => write({ text: "select set_config('ent.writing', $1, true)", values: [state], name: 'writing' });
  return {
    sql,
    all,
    first: (query) => all(query)[0],
    run: (query) => write(statementOf(query)),
    prepare: <Row>(text: string): Prepared<Row> => {
      const prepared = named(numbered(text));
      return {
        get: (...values) => ask<Row>({ ...prepared, values })[0],
        all: (...values) => ask<Row>({ ...prepared, values }),
        run: (...values) => write({ ...prepared, values }),
      };
    },
    insertMany: (insert, columns, onConflict = '') => {
      return (rows) => {
        for (let at = 0; at < rows.length; at += ROWS) write(insertion(rows.slice(at, at + ROWS), { insert, columns, onConflict }));
      };
    },
    forUpdate: 'for update',
    openWriting: () => mark('on'),
    closeWriting: () => mark('off'),
  };
}

function statementOf(query: Compilable): Statement {
  const { sql: text, parameters } = query.compile();
  return { ...named(text), values: parameters };
}

/** Rows of one statement; the protocol takes 65,535 values. */
const ROWS = 500;

interface Insertion {
  readonly insert: string;
  readonly columns: number;
  readonly onConflict: string;
}

function insertion(rows: readonly (readonly Value[])[], { insert, columns, onConflict }: Insertion): Statement {
  const tuple = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  const text = numbered(`${insert} values ${rows.map(() => tuple).join(', ')} ${onConflict}`);
  // Only what comes again is worth a plan that the server keeps.
  return rows.length === 1 || rows.length === ROWS ? { ...named(text), values: rows.flat() } : { text, values: rows.flat() };
}

/** The same text, with the values of PostgreSQL. */
function numbered(text: string): string {
  let n = 0;
  return text.replaceAll('?', () => `$${(n += 1)}`);
}

const names = new Map<string, string>();

function named(text: string): Omit<Statement, 'values'> {
  const name = names.get(text) ?? hash('sha1', text, 'hex');
  names.set(text, name);
  return { text, name };
}
