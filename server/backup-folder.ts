import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../formats/file/write-durably.ts';

/** Backups that a folder keeps: two weeks of days. */
const KEPT = 14;

const NAME = /^ent-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z\.sqlite$/;

/**
 * Writes a backup in a folder under a dated name that it bears once it is whole and on the disk, then takes off the oldest
 * beyond two weeks of days. `write` copies the data at one point in time, closed by their own key. Gives the path.
 */
export async function writeBackup(write: (file: string) => void, folder: string, now: Date): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `ent-${now.toISOString().replaceAll(/[:.]/g, '-')}.sqlite`);
  const part = `${path}.part`;
  rmSync(part, { force: true });
  write(part);
  const file = openSync(part, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(part, path);
  for (const old of readdirSync(folder).filter((name) => NAME.test(name)).toSorted().slice(0, -KEPT)) rmSync(join(folder, old));
  await syncFolder(folder);
  return path;
}
