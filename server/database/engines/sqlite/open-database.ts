import Sqlite from 'better-sqlite3-multiple-ciphers';
import { DatabaseError } from '../../database-error.ts';

/** The connection to the file of an ENT; only `engines/sqlite` touches it. */
export type SqliteDatabase = Sqlite.Database;

/** Where the data are, and the 256-bit key that opens them; without a key they are written in clear. */
export interface DatabaseFile {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly key?: Uint8Array;
}

/** Below, SQLite may corrupt a database in WAL mode (reliability D2). */
const OLDEST_SQLITE = [3, 51, 3] as const;

// Set, then read back: the driver is compiled with a weaker durability than ours (reliability D1).
const PRAGMAS: readonly (readonly [name: string, wanted: string, readBack: string])[] = [
  ['synchronous', 'FULL', '2'],
  ['foreign_keys', 'ON', '1'],
  ['trusted_schema', 'OFF', '0'],
  ['temp_store', 'MEMORY', '2'],
  ['secure_delete', 'ON', '1'],
  ['cell_size_check', 'ON', '1'],
];

const PAGE_CACHE_KIB = 65_536;

/** Opens the file of an ENT for itself alone; throws a {@link DatabaseError} rather than run with weaker settings. */
export function openDatabase({ file, key }: DatabaseFile): SqliteDatabase {
  // Nobody shares the file: to wait for another ENT would only delay the sentence that says it is there.
  const database = new Sqlite(file, { timeout: 200 });
  try {
    unlock(database, key);
    checkVersion(database);
    applyPragmas(database, file === ':memory:');
    return database;
  } catch (error) {
    database.close();
    throw asDatabaseError(error);
  }
}

function unlock(database: SqliteDatabase, key: Uint8Array | undefined): void {
  if (key === undefined) return;
  if (key.byteLength !== 32) throw new RangeError('the key of a database has 256 bits');
  database.pragma("cipher = 'sqlcipher'");
  database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
}

function checkVersion(database: SqliteDatabase): void {
  const version = String(database.prepare('select sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  for (const [index, oldest] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > oldest) return;
    if (part < oldest) throw new DatabaseError({ kind: 'unsafe-sqlite', detail: version });
  }
}

function applyPragmas(database: SqliteDatabase, inMemory: boolean): void {
  if (!inMemory) {
    database.pragma('locking_mode = EXCLUSIVE');
    setAndCheck(database, 'journal_mode', 'WAL', 'wal');
  }
  database.pragma(`cache_size = -${PAGE_CACHE_KIB}`);
  for (const [name, wanted, readBack] of PRAGMAS) setAndCheck(database, name, wanted, readBack);
}

function setAndCheck(database: SqliteDatabase, name: string, wanted: string, readBack: string): void {
  database.pragma(`${name} = ${wanted}`);
  const found = String(database.pragma(name, { simple: true }));
  if (found !== readBack) throw new DatabaseError({ kind: 'unsafe-sqlite', detail: `${name} = ${found}` });
}

function asDatabaseError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'SQLITE_BUSY') return new DatabaseError({ kind: 'in-use' }, { cause: error });
  if (code === 'SQLITE_NOTADB') return new DatabaseError({ kind: 'not-a-database' }, { cause: error });
  return error;
}
