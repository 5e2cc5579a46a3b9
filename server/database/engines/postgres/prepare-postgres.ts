import { accept, refuse, type Result } from '../../../../domain/kernel/result.ts';
import { DatabaseError, type DatabaseRefusal } from '../../database-error.ts';
import { connect, failureOf } from './connect.ts';
import { refuseClearBeyondLoopback } from './check-postgres.ts';
import { NOTIFICATION, POLICIES, WRITING_GUARD } from './guards.ts';
import { TABLES_OF_A_SCHOOL, TABLES_OF_THE_ENT, VERSIONS } from './versions.ts';

/** A database to prepare, by the owner of its tables, for the role that the ENT serves with. */
export interface Preparation {
  /** `postgres://…`, for the owner. */
  readonly url: string;
  /** The role of the ENT, which exists already. */
  readonly role: string;
}

/** What was done. */
export interface Prepared {
  readonly from: number;
  readonly to: number;
  /** Guards that this engine does not know: the ENT does without them (docs/operate.md). */
  readonly without: readonly 'notification'[];
}

/** Why a database is not prepared; it is as it was. */
export type PreparationRefusal = DatabaseRefusal | { readonly kind: 'role'; readonly role: string } | { readonly kind: 'statement'; readonly detail: string };

/** Names that need no quoting, and so cannot hide anything. */
const PLAIN_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

type Run = (text: string, values?: readonly string[]) => Promise<{ readonly rows: readonly unknown[] }>;

/** Brings the tables to this version, with their policies and the rights of the role, in one transaction; may be run again. */
export async function preparePostgres({ url, role }: Preparation): Promise<Result<Prepared, PreparationRefusal>> {
  if (!PLAIN_NAME.test(role)) return refuse({ kind: 'role', role });
  try {
    refuseClearBeyondLoopback(url);
    const { client } = await connect(url);
    const run: Run = (text, values = []) => client.query(text, [...values]);
    try {
      return await inTransaction(run, role);
    } finally {
      await client.end();
    }
  } catch (error) {
    if (error instanceof DatabaseError) return refuse(error.refusal);
    const { message, isLost } = failureOf(error);
    return refuse(isLost ? { kind: 'unreachable', detail: message } : { kind: 'statement', detail: message });
  }
}

async function inTransaction(run: Run, role: string): Promise<Result<Prepared, PreparationRefusal>> {
  await run('begin');
  const from = await foundVersion(run);
  if (from > VERSIONS.length) return refuse({ kind: 'newer-version', found: from, known: VERSIONS.length });
  for (const version of VERSIONS.slice(from)) await all(run, version.split(';'));
  await run('update ent_schema set version = $1', [String(VERSIONS.length)]);
  await all(run, [...POLICIES, ...WRITING_GUARD]);
  await all(run, grantsTo(role));
  const isNotified = await attempt(run, NOTIFICATION);
  await run('commit');
  return accept({ from, to: VERSIONS.length, without: isNotified ? [] : ['notification'] });
}

async function foundVersion(run: Run): Promise<number> {
  await run('create table if not exists ent_schema (one integer primary key check (one = 1), version integer not null)');
  await run('insert into ent_schema (one, version) values (1, 0) on conflict (one) do nothing');
  // Two preparations at once: the second waits, then finds that nothing is left to do.
  const { rows } = await run('select version from ent_schema for update');
  const [row] = rows;
  return typeof row === 'object' && row !== null && 'version' in row ? Number(row.version) : 0;
}

function grantsTo(role: string): readonly string[] {
  const written = [...TABLES_OF_A_SCHOOL, ...TABLES_OF_THE_ENT].join(', ');
  return [`grant select, insert, update, delete on ${written} to ${role}`, `grant select, insert, update on server to ${role}`, `grant select on ent_schema to ${role}`];
}

async function all(run: Run, statements: readonly string[]): Promise<void> {
  for (const statement of statements) if (statement.trim() !== '') await run(statement);
}

/** What an engine may not know; the transaction goes on without it. */
async function attempt(run: Run, statements: readonly string[]): Promise<boolean> {
  await run('savepoint optional');
  try {
    await all(run, statements);
    return true;
  } catch {
    await run('rollback to savepoint optional');
    return false;
  }
}
