import { accessSync, constants, statSync } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { FolderTrouble } from '../../contract/console/figures.contract.ts';

/** What is wrong with a folder where reports are to be written; undefined when nothing is. */
export function folderTrouble(folder: string): FolderTrouble | undefined {
  if (!isAbsolute(folder)) return 'relative';
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return 'missing';
  try {
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch {
    return 'read-only';
  }
}

/** How many reports of one day a folder may hold. */
const MOST_OF_A_DAY = 50;

/** Writes a report of a day under a name that no file of the folder has, whole or not at all; gives that name. Throws what the disk throws. */
export async function writeReport(folder: string, day: string, bytes: Uint8Array): Promise<string> {
  for (let rank = 1; rank <= MOST_OF_A_DAY; rank++) {
    const name = `indicateurs-${day}${rank === 1 ? '' : `-${rank}`}.pdf`;
    try {
      await writeNew(join(folder, name), bytes);
      return name;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error('The folder holds as many reports of that day as it may.');
}

/** Nothing that is there is written over. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await unlink(path);
    throw error;
  } finally {
    await file.close();
  }
}
