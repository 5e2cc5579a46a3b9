import { join } from 'node:path';
import { startChild } from '../start/children.ts';

/** What « Formation » starts: each program, the word with which it says its address, and what it is started with. */
const PROGRAMS = [
  ['training-ent', 'ENT', (folder: string) => ['--data', join(folder, 'data')]],
  ['hub', 'HUB', () => []],
] as const;

/** Starts in Node what « Formation » runs, from the files of an archive: it lacks nothing that they read. A sentence for each that does not start. */
export async function faultsOfStart(folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [name, word, argumentsFor] of PROGRAMS) {
    const child = startChild({ name, command: process.execPath, args: [join(folder, `out/main/${name}.js`), ...argumentsFor(folder)], node: true });
    if ((await child.lineOf(word)) === undefined) faults.push(`${name} does not start from the archive`);
    await child.stop();
  }
  return faults;
}
