import pg from 'pg';
import type { Failure } from './orders.ts';

// Counters and counts are far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** A connection that holds, or held. */
export interface Connected {
  readonly client: pg.Client;
  /** By which other sessions know it. */
  readonly pid: number | undefined;
  isLost(): boolean;
}

/** Milliseconds. A statement of an ENT takes some; a lock is held for the time of one push. */
const TIMEOUTS = { connectionTimeoutMillis: 5_000, statement_timeout: 30_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 30_000 } as const;

/** Connects; rejects with the reason of the driver. */
export async function connect(url: string): Promise<Connected> {
  const client = new pg.Client({ connectionString: url, application_name: 'console-ent', keepAlive: true, pipeline: true, ...TIMEOUTS });
  let isLost = false;
  client.on('error', () => (isLost = true));
  client.on('end', () => (isLost = true));
  await client.connect();
  // What is answered is durable, whatever the database's own default (decision « PostgreSQL »).
  await client.query('set synchronous_commit = on');
  return { client, pid: pidOf(client), isLost: () => isLost };
}

// The driver has it, its types do not.
function pidOf(client: object): number | undefined {
  return 'processID' in client && typeof client.processID === 'number' ? client.processID : undefined;
}

/** Classes of SQLSTATE that say that the connection, not the statement, is at fault: connection, authorisation, no such database, operator intervention, resources. */
const LOST = /^(?:08|28|3D|57P|53)/;

/** What the driver rejected with, as it crosses threads. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const message = error instanceof Error ? error.message || String(code) : String(error);
  const isState = code !== undefined && /^[0-9A-Z]{5}$/.test(code);
  return { code, message, isLost: isState ? LOST.test(code) : true };
}
