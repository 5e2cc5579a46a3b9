import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const KEY_BYTES = 32;
const CLEAR_HEADER = 'SQLite format 3\0';

/** Where the key of a data folder is kept: the operator's own settings, never beside the file that it opens. */
export function keyFileOf(dataFolder: string, settings: string = settingsFolder()): string {
  const name = createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 32);
  return join(settings, 'console-ent', 'ent-keys', `${name}.key`);
}

function settingsFolder(): string {
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

/** The key in a file, made at random the first time, readable by its owner only. */
export async function readOrMakeKey(path: string): Promise<Uint8Array> {
  try {
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
    if (key.byteLength !== KEY_BYTES) throw new RangeError(`${path}: not a key`);
    return key;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const key = randomBytes(KEY_BYTES);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}

/** How a database is written: in clear as that of a fictitious school, encrypted, or not at all yet. */
export async function writtenHow(path: string): Promise<'absent' | 'clear' | 'encrypted'> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(CLEAR_HEADER.length), 0, CLEAR_HEADER.length, 0);
      if (bytesRead === 0) return 'absent';
      return buffer.toString('latin1', 0, bytesRead) === CLEAR_HEADER ? 'clear' : 'encrypted';
    } finally {
      await file.close();
    }
  } catch {
    return 'absent';
  }
}
