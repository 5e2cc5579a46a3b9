import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startSchool, stopSchools } from '../../scenario/school-bench.ts';
import type { Random } from '../../simulation/random.ts';
import { cleanUp, newFolder, openConsole } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';
import { calm, judge } from './work.ts';

const CHILD = join(import.meta.dirname, '../../scenario/console-child.ts');
const KILLS = 5;

/** Lets a console work in a process of its own and kills it at any moment; gives what it had promised. */
async function workUntilKilled(folder: string, url: string, random: Random): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, folder, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kept: string[] = [];
  const moment = random.int(120);
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, id = ''] = line.split(' ');
    if (word !== 'KEPT') throw new Error(line);
    kept.push(id);
    if (kept.length === 1) setTimeout(() => child.kill('SIGKILL'), moment);
  }
  return kept;
}

/** kill −9 of the console’s process at any moment (rel:R1). */
export const consoleKills: Programme = {
  what: 'kills of a console that edits and sends',
  run: async (random) => {
    const ent = await startSchool();
    const folder = newFolder();
    const kept: string[] = [];
    for (let i = 0; i < KILLS; i++) kept.push(...(await workUntilKilled(folder, ent.url, random)));
    const survivor = await openConsole({ dataFolder: folder, entUrl: ent.url, entName: 'kill', clock: () => new Date() });
    const problem = (await calm(survivor)) ?? (await judge(survivor, kept));
    await cleanUp();
    await stopSchools();
    return problem ?? KILLS;
  },
};
