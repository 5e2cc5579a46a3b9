import { DatabaseError } from '../../database-error.ts';
import { refuseClearBeyondLoopback } from './check-postgres.ts';
import { connect, failureOf } from './connect.ts';
import { VERSIONS } from './versions.ts';

/**
 * Gives the data of a database that went back in time another epoch: consoles see it, and send again what they lack (sync.md P9).
 * Throws a `DatabaseError`, having changed nothing, where an ENT serves these data: it would go on answering under the former one.
 */
export async function renewEpoch(url: string, epoch: string): Promise<void> {
  refuseClearBeyondLoopback(url);
  try {
    const { client } = await connect(url);
    try {
      const { rows } = await client.query(SERVING);
      if (rows.length > 0) throw new DatabaseError({ kind: 'in-use' });
      await client.query('update server set epoch = $1', [epoch]);
    } finally {
      await client.end();
    }
  } catch (error) {
    throw error instanceof DatabaseError ? error : new DatabaseError(refusalOf(error), { cause: error });
  }
}

/** Every connection of ours bears this name; a role sees it of its own. */
const SERVING = "select pid from pg_stat_activity where datname = current_database() and application_name = 'console-ent' and pid <> pg_backend_pid()";

/** No such table, or no right to write this one: a backup is of the version that made it. */
const NOT_PREPARED: ReadonlySet<string | undefined> = new Set(['42P01', '42501']);

function refusalOf(error: unknown): DatabaseError['refusal'] {
  const { code, message } = failureOf(error);
  return NOT_PREPARED.has(code) ? { kind: 'not-prepared', found: 0, known: VERSIONS.length } : { kind: 'unreachable', detail: message };
}
