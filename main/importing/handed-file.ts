import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { FILE_PIECE_BYTES, type GivenFile, type HandedTrouble } from '../../contract/console/importer.contract.ts';
import { isOpenedName } from '../../contract/console/opened-files.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';

/** A file that somebody opened from the desktop, until a page takes it; or why it was not read. */
export type HandedFile =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly trouble: HandedTrouble };

/** More than any draft or scenario, and what one call carries: what is longer is not read. */
const MOST_BYTES = FILE_PIECE_BYTES;

/** Reads it whole, or says why not; undefined for what is not a file of ours. */
export async function readHandedFile(path: string): Promise<HandedFile | undefined> {
  const name = basename(path);
  if (!isOpenedName(name)) return undefined;
  try {
    await using file = await open(path, 'r');
    const seen = await file.stat();
    if (!seen.isFile()) return { name, trouble: 'unreadable' };
    return seen.size <= MOST_BYTES ? { name, bytes: new Uint8Array(await file.readFile()) } : { name, trouble: 'too-large' };
  } catch {
    return { name, trouble: 'unreadable' };
  }
}

/** The file that waits, if any. */
export interface Handed {
  file: HandedFile | undefined;
}

/** Gives it to the page of somebody who is in; a locked console gives nothing, and keeps it. */
export function takeHanded(core: ConsoleCore, handed: Handed): GivenFile | null {
  needSchool(core);
  const { file } = handed;
  handed.file = undefined;
  if (file === undefined) return null;
  return 'bytes' in file ? { name: file.name, bytes: new Blob([file.bytes]) } : file;
}
