import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { UpdateFile } from '../../domain/updates/update-manifest.ts';

/** Why an installer is not there; what had come of it is erased. */
export type ObtainRefusal = 'unreachable' | 'not-as-signed' | 'not-kept';

/** Milliseconds that an installer may take to come. */
const MOST_MS = 15 * 60_000;

/**
 * Brings the installer that a signed manifest names into a folder, and gives its path once each byte of it is what was
 * signed: under its own name only then, so that nothing unchecked can be opened (rel:S33, failing closed).
 */
export async function obtainInstaller(file: UpdateFile, folder: string, fetch: typeof globalThis.fetch): Promise<Result<string, ObtainRefusal>> {
  const path = join(folder, nameOf(file));
  const part = `${path}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (await isAsSigned(path, file)) return accept(path);
    const came = await download(file, part, fetch);
    if (!came) return refuse('unreachable');
    if (!(await isAsSigned(part, file))) return refuse('not-as-signed');
    await rename(part, path);
    return accept(path);
  } catch {
    return refuse('not-kept');
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

/** Its own name, and never a way out of the folder. */
function nameOf({ url }: UpdateFile): string {
  return basename(new URL(url).pathname).replaceAll(/[^\w.-]/g, '_').replace(/^\.+/, '') || 'console-ent';
}

/** Whether the file is to the byte what was signed; false where there is none. */
export async function isAsSigned(path: string, { bytes, sha512 }: UpdateFile): Promise<boolean> {
  const hash = createHash('sha512');
  let read = 0;
  try {
    for await (const piece of createReadStream(path)) {
      hash.update(piece);
      read += piece.length;
    }
  } catch {
    return false;
  }
  return read === bytes && hash.digest('base64') === sha512;
}

async function download({ url, bytes }: UpdateFile, part: string, fetch: typeof globalThis.fetch): Promise<boolean> {
  if (!isSafeEntAddress(url)) return false;
  const response = await fetch(url, { redirect: 'error', credentials: 'omit', signal: AbortSignal.timeout(MOST_MS) }).catch(() => undefined);
  if (response?.ok !== true || response.body === null) return false;
  const to = await open(part, 'w', 0o600);
  try {
    await pipeline(response.body, bounded(bytes), to.createWriteStream());
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOSPC', 'EROFS', 'EIO'].includes(String(error.code))) throw error;
    return false;
  }
}

/** Lets so many bytes through: what sends more is not what was signed, and would fill the disk. */
function bounded(most: number) {
  return async function* cut(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let left = most;
    for await (const piece of pieces) {
      left -= piece.length;
      if (left < 0) throw new Error('longer than what was signed');
      yield piece;
    }
  };
}
