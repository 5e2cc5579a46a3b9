import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanUp, newFolder, openConsole, type TestConsole } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';
import { QUICK } from './quick-timers.ts';
import { calm, enter, judge, keepOne, sendAll } from './work.ts';

const CHILD = join(import.meta.dirname, '../ent-child.ts');
const KILLS = 4;
const CONSOLES = ['admin-1', 'admin-2', 'admin-1'] as const;

async function startEntChild(folder: string, port: number): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [CHILD, folder, String(port)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said = String((await once(child.stdout, 'data'))[0]);
  return { child, url: said.trim().slice('READY '.length) };
}

/** kill −9 of the ENT while consoles push (rel:R1s). */
export const entKills: Programme = {
  what: 'kills of an ENT to which three consoles push',
  run: async (random) => {
    const folder = newFolder();
    let { child, url } = await startEntChild(folder, 0);
    const port = Number(new URL(url).port);
    const consoles: TestConsole[] = [];
    let problem: string | undefined;
    for (const account of CONSOLES) {
      const console = await openConsole({ entUrl: url, timers: QUICK });
      await enter(console, account);
      // A refresh waits for its exchange a quick moment only: what is edited before the first answer has no mother.
      problem ??= await calm(console);
      consoles.push(console);
    }
    const kept: string[] = [];
    for (let i = 0; i < KILLS; i++) {
      const ended = once(child, 'exit');
      setTimeout(() => child.kill('SIGKILL'), random.int(60));
      const work = consoles.map(async (console) => {
        while (child.exitCode === null && child.signalCode === null) {
          kept.push(await keepOne(console));
          await sendAll(console);
        }
      });
      await Promise.all([ended, ...work]);
      ({ child, url } = await startEntChild(folder, port));
      await wait(1);
    }
    for (const console of consoles) problem ??= await calm(console);
    for (const console of consoles) problem ??= (await calm(console)) ?? (await judge(console, kept));
    await cleanUp();
    child.kill('SIGKILL');
    return problem ?? KILLS;
  },
};
