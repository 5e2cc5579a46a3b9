import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseJson } from '../../domain/kernel/json.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { KeyRecord, type KeyRefusal } from './key-record.ts';

/** Where the key of one data folder is, and what is written there. */
export interface KeyFile {
  readonly path: string;
  /** Undefined when this data folder never had a key. */
  readonly record: KeyRecord | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the keys on this computer: never the one of the data. */
export function keyFolder(environment: Environment): string {
  if (process.platform === 'win32') return join(environment['LOCALAPPDATA'] ?? homedir(), 'console-ent-keys');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Preferences', 'console-ent', 'keys');
  return join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'console-ent', 'keys');
}

const ID = /^[0-9a-f]{32}$/;

/** Reads the key's file of a data folder. The folder holds its name only, so that it may be moved and is never alone enough to be opened. */
export function readKeyFile(dataFolder: string, environment: Environment): Result<KeyFile, KeyRefusal> {
  const idFile = join(dataFolder, 'key-id');
  const isKnown = existsSync(idFile);
  const id = isKnown ? readFileSync(idFile, 'utf8').trim() : randomBytes(16).toString('hex');
  const path = join(keyFolder(environment), `${id}.json`);
  if (!isKnown) return accept({ path, record: undefined });
  if (!ID.test(id)) return refuse({ kind: 'key-damaged', keyFile: idFile });
  if (!existsSync(path)) return refuse({ kind: 'key-lost', keyFile: path });
  const record = KeyRecord.safeParse(parseJson(readFileSync(path, 'utf8')));
  return record.success ? accept({ path, record: record.data }) : refuse({ kind: 'key-damaged', keyFile: path });
}

/** Writes the key's file, durably and readable by its owner only, then names it in the data folder. */
export function writeKeyFile(dataFolder: string, path: string, record: KeyRecord): void {
  writeDurably(path, JSON.stringify(record));
  writeDurably(join(dataFolder, 'key-id'), path.slice(-'.json'.length - 32, -'.json'.length));
}

/** Removes the key's file of a data folder, then its name. */
export function forgetKeyFile(dataFolder: string, environment: Environment): void {
  const file = readKeyFile(dataFolder, environment);
  if (file.ok) rmSync(file.value.path, { force: true });
  rmSync(join(dataFolder, 'key-id'), { force: true });
}

function writeDurably(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
