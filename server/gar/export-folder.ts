import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PARTIAL } from '../../formats/gar/rtfs/pack-gar.ts';

/** What a folder already held. */
export interface ExportFolder {
  /** Archives of earlier exports, which bear names of pupils too. */
  readonly archives: readonly string[];
  /** Files that an export left when it was ended before its end, now removed. */
  readonly removed: readonly string[];
}

/** Names that this writer gives (formats.md §2.1). */
const OURS = /^[A-Za-z0-9-]+_GAR-ENT_Complet_\d{8}_\d{6}_[12]D\.(?:tar\.gz|md5)(?<partial>\.partiel)?$/;

/** An export takes seconds: a file that is not whole after that long is nobody's any more. */
const ABANDONED_MS = 3_600_000;

/** Makes the folder ready, created when absent (owner only), and clears what an interrupted export left there. */
export async function openExportFolder(folder: string, now: Date): Promise<ExportFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ours = (await readdir(folder)).filter((name) => OURS.test(name));
  const removed: string[] = [];
  for (const name of ours.filter((one) => one.endsWith(PARTIAL))) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now.getTime() - mtimeMs < ABANDONED_MS) continue;
    await rm(join(folder, name), { force: true });
    removed.push(name);
  }
  return { archives: ours.filter((name) => name.endsWith('.tar.gz')), removed };
}
