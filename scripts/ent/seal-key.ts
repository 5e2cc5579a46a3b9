import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseError } from '../../server/database/database-error.ts';
import type { EntOptions } from '../../server/create-ent.ts';
import type { DatabaseOptions } from './ent-options.ts';

/** Bytes: as many as the key made of them. */
const SHORTEST = 32;

/** The database server of a command, and the secret of its journals; undefined where the data are a file. Throws a `DatabaseError`. */
export function openedBy({ database, sealKey }: DatabaseOptions): Required<Pick<EntOptions, 'postgres' | 'encryptionKey'>> | undefined {
  if (database === undefined || sealKey === undefined) return undefined;
  const secret = readFileSync(sealKey, { flag: 'r' });
  if (secret.byteLength < SHORTEST) throw new DatabaseError({ kind: 'unsafe-postgres', detail: 'seal key' });
  return { postgres: { url: database }, encryptionKey: hash('sha256', secret, 'buffer') };
}
