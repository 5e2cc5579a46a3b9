import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { FILE_PIECE_BYTES } from '../../contract/console/importer.contract.ts';
import { isOpenedName } from '../../contract/console/opened-files.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';

/** A file that somebody opened from the desktop, until a page takes it. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** More than any draft or scenario, and what one call carries: what is longer is not read. */
const MOST_BYTES = FILE_PIECE_BYTES;

/** Reads it whole; undefined for what is not an ordinary file of ours, is too long or cannot be read. */
export async function readHandedFile(path: string): Promise<HandedFile | undefined> {
  const name = basename(path);
  if (!isOpenedName(name)) return undefined;
  try {
    await using file = await open(path, 'r');
    const seen = await file.stat();
    return seen.isFile() && seen.size <= MOST_BYTES ? { name, bytes: new Uint8Array(await file.readFile()) } : undefined;
  } catch {
    return undefined;
  }
}

/** The file that waits, if any. */
export interface Handed {
  file: HandedFile | undefined;
}

/** Gives it to the page of somebody who is in; a locked console gives nothing, and keeps it. */
export function takeHanded(core: ConsoleCore, handed: Handed): { readonly name: string; readonly bytes: Blob } | null {
  needSchool(core);
  const { file } = handed;
  handed.file = undefined;
  return file === undefined ? null : { name: file.name, bytes: new Blob([file.bytes]) };
}
