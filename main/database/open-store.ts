import Database from 'better-sqlite3-multiple-ciphers';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { migrate, type Migration } from './migrate.ts';
import { trustedDriver } from './native-driver.ts';
import { storeRefusalOf, type StoreRefusal } from './store-refusal.ts';

/** An open, encrypted, exclusive database; only `.store.ts` files write SQL on it. */
export type Store = Database.Database;

/** What a file is, how it is locked and how its tables are made. */
export interface StoreKind {
  /** Written in the file, so that another program's file is recognised (32-bit integer). */
  readonly applicationId: number;
  readonly migrations: readonly Migration[];
  /** Just written whole by this process: not read through again. */
  readonly isFresh?: boolean;
}

/** What every connection sets, then reads back (rel:D1, rel:D7; 64 MB page cache: decision « store »). */
const PRAGMAS: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['cache_size', '-65536', -65_536],
];

/** The first version without the WAL-reset corruption (rel:D2). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Opens a file, or makes it: encrypted with a raw 256-bit key, locked for this process, migrated. */
export function openStore(path: string, key: Uint8Array, kind: StoreKind): Result<Store, StoreRefusal> {
  if (isPlainSqlite(path)) {
    return refuse({ kind: 'foreign', file: basename(path) });
  }
  let store: Store | undefined;
  try {
    store = connect(path, key);
    const refusal = lockAndMigrate(store, kind);
    if (refusal === undefined) {
      return accept(store);
    }
    store.close();
    return refuse({ kind: refusal, file: basename(path) });
  } catch (error) {
    store?.close();
    const refusal = storeRefusalOf(error, basename(path));
    if (refusal === undefined) {
      throw error;
    }
    return refuse(refusal);
  }
}

/** Read through once in the life of this process: what runs is in its memory from then on. */
let driver: string | undefined;

/** Opens a connection with the cipher and the pragmas of every local file, without looking at what it holds. */
export function connect(path: string, key: Uint8Array): Store {
  if (key.length !== 32) {
    throw new Error('A local key has 256 bits');
  }
  driver ??= trustedDriver();
  const store = new Database(path, { timeout: 200, nativeBinding: driver });
  try {
    store.pragma("cipher='sqlcipher'");
    store.pragma(`key='raw:${Buffer.from(key).toString('hex')}'`);
    setPragmas(store);
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

function setPragmas(store: Store): void {
  for (const [name, set] of PRAGMAS) {
    store.pragma(`${name}=${set}`);
  }
  for (const [name, , expected] of PRAGMAS) {
    const actual: unknown = store.pragma(name, { simple: true });
    if (actual !== expected) {
      throw new Error(`SQLite keeps ${name}=${String(actual)} instead of ${expected}`);
    }
  }
  const version = String(store.prepare('SELECT sqlite_version()').pluck().get());
  if (isOlder(version.split('.').map(Number), OLDEST_SQLITE)) {
    throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`);
  }
}

function isOlder(version: readonly number[], oldest: readonly number[]): boolean {
  const differs = oldest.findIndex((part, i) => part !== version[i]);
  return differs >= 0 && (version[differs] ?? 0) < (oldest[differs] ?? 0);
}

function lockAndMigrate(store: Store, kind: StoreKind): 'foreign' | 'newer' | 'corrupted' | undefined {
  // In exclusive mode the lock is taken at the first transaction and kept until the connection closes (rel:D7).
  store.exec('BEGIN EXCLUSIVE; COMMIT');
  const refusal = migrate(store, kind.applicationId, kind.migrations);
  return refusal ?? (kind.isFresh === true || isSound(store) ? undefined : 'corrupted');
}

function isSound(store: Store): boolean {
  return store.prepare('PRAGMA quick_check(1)').pluck().get() === 'ok';
}

/** A file that another program wrote in clear is not ours: it is left untouched. */
function isPlainSqlite(path: string): boolean {
  if (!existsSync(path)) {
    return false;
  }
  const start = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  return start.toString('latin1') === 'SQLite format 3\0';
}
