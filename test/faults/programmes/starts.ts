import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startSchool, stopSchools } from '../../scenario/school-bench.ts';
import { cleanUp, newFolder } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';

const CHILD = join(import.meta.dirname, '../../scenario/console-child.ts');
const MOST = 4;

/** Several consoles that start together on one folder, then again once the winner was killed (rel:R12). */
export const starts: Programme = {
  what: 'consoles started together on one folder',
  run: async (random) => {
    const ent = await startSchool();
    const folder = newFolder();
    let count = 0;
    for (const round of [1, 2]) {
      const children = Array.from({ length: 2 + random.int(MOST - 1) }, () => spawn(process.execPath, [CHILD, folder, ent.url], { stdio: ['ignore', 'pipe', 'inherit'] }));
      const said = await Promise.all(children.map(async (child) => String((await once(child.stdout, 'data'))[0]).split(/[ \n]/, 1)[0]));
      const winners = said.filter((word) => word === 'KEPT').length;
      children.forEach((child) => void child.kill('SIGKILL'));
      await Promise.all(children.filter((child) => child.exitCode === null && child.signalCode === null).map((child) => once(child, 'exit')));
      if (winners !== 1) return `${winners} of ${children.length} got in (round ${round}): ${said.join()}`;
      count += children.length;
    }
    await cleanUp();
    await stopSchools();
    return count;
  },
};
