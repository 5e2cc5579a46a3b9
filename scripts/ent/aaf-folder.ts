import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isAafFile, isDeltaFile } from '../../formats/aaf/delivery.ts';
import { recognise } from '../../formats/recognise/recognise.ts';
import { openZip } from '../../formats/zip/open-zip.ts';

/** A folder made for the length of an import. */
export interface MadeFolder {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/**
 * The folder that the ENT reads, of an AAF delivery given as an archive, or as the one file of a night of changes; undefined for
 * anything else, a lone file of a full delivery too: what the others state would be taken for gone.
 */
export async function aafFolderOf(file: string): Promise<MadeFolder | undefined> {
  const { format, aaf } = await recognise(file);
  if (format === 'zip') return unpacked(file);
  const isNight = format === 'aaf' && (aaf?.isDelta === true || isDeltaFile(basename(file)));
  return isNight ? made((folder) => copyFile(file, join(folder, basename(file)))) : undefined;
}

async function unpacked(file: string): Promise<MadeFolder | undefined> {
  const archive = await openZip(file);
  try {
    const entries = archive.entries.filter(({ name }) => isAafFile(name));
    if (entries.length === 0) return undefined;
    // Names come without their folders: nothing is written beside the new one.
    return await made(async (folder) => {
      for (const entry of entries) await writeFile(join(folder, entry.name), (await archive.read(entry)).bytes);
    });
  } finally {
    await archive.close();
  }
}

async function made(fill: (folder: string) => Promise<void>): Promise<MadeFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'livraison-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await fill(folder);
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
