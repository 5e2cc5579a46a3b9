import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the schools are fingerprints; what the console keeps for all of them has these names, those set aside included. */
const OURS = /^(?:[0-9a-f]{24}|console\.db.*|key-witness)$/;

/**
 * Removes everything that the console keeps of schools and accounts in its data folder. An embedded ENT, whose folder is beside,
 * the profile of the window and the port of the page are left: nothing of them is the console's.
 */
export function removeStationFiles(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) if (OURS.test(name)) rmSync(join(dataFolder, name), { recursive: true, force: true });
}
