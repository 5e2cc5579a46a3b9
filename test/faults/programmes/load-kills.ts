import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { startSchool, stopSchools } from '../../scenario/school-bench.ts';
import type { Random } from '../../simulation/random.ts';
import { cleanUp, newFolder, openConsole } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';

const CHILD = join(import.meta.dirname, '../../scenario/loading-child.ts');
const KILLS = 5;
const PEOPLE = 20_000;
/** Milliseconds of a load within which it is killed. */
const MOMENT = 700;

/** Lets a console load everything in a process of its own, and kills it at any moment. */
async function loadUntilKilled(folder: string, url: string, random: Random): Promise<void> {
  const child = spawn(process.execPath, [CHILD, folder, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const moment = random.int(MOMENT);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'LOADING') throw new Error(line);
    setTimeout(() => child.kill('SIGKILL'), moment);
  }
}

/** kill −9 of a console while it loads a whole directory: it goes on, and ends with everybody, once each. */
export const loadKills: Programme = {
  what: 'kills of a console that loads a whole directory',
  run: async (random) => {
    const ent = await startSchool(PEOPLE);
    const folder = newFolder();
    for (let i = 0; i < KILLS; i++) await loadUntilKilled(folder, ent.url, random);
    const survivor = await openConsole({ dataFolder: folder, entUrl: ent.url, entName: 'load', clock: () => new Date() });
    const { connection, activity } = await survivor.client.sync.refresh();
    const { people } = unpackSchool(await survivor.client.school.load());
    await cleanUp();
    await stopSchools();
    if (connection !== 'online' || activity !== 'idle') return `the survivor is ${connection}, ${activity}`;
    const there = new Set(people.map(({ id }) => id)).size;
    return there === PEOPLE && people.length === PEOPLE ? KILLS : `${people.length} people, ${there} of them apart, for ${PEOPLE}`;
  },
};
