import { join } from 'node:path';
import { cleanUp, newFolder, openConsole, type TestConsole } from '../../support/workbench.ts';
import { calm, judge, keepOne, sendAll } from '../programmes/work.ts';
import { startSchool, stopSchools } from '../../scenario/school-bench.ts';
import { freePort } from './free-port.ts';
import type { MakeVictim } from './victim.ts';

const PUSHES = 5;

/** An ENT that starts and takes the pushes of a console, which knows it since before. */
export const entVictim: MakeVictim = async () => {
  const [folder, port] = [newFolder(), await freePort()];
  const before = await startSchool(3, folder, port);
  const console = await openConsole({ entUrl: before.url });
  await console.client.session.signIn({ accountId: 'admin-1' });
  let problem = await calm(console);
  await stopSchools();
  const kept: string[] = [];
  let isWorking: Promise<void> = Promise.resolve();
  return {
    program: [process.execPath, join(import.meta.dirname, 'ent.program.ts'), folder, String(port), String(PUSHES)],
    meanwhile: (line) => {
      if (line === 'READY') isWorking = work(console, kept).catch((error: unknown) => void (problem = String(error)));
    },
    judge: async () => {
      await isWorking;
      await startSchool(3, folder, port);
      return problem ?? (await calm(console)) ?? (await judge(console, kept));
    },
    end: async () => {
      await cleanUp();
      await stopSchools();
    },
  };
};

async function work(console: TestConsole, kept: string[]): Promise<void> {
  for (let i = 0; i < PUSHES; i++) {
    kept.push(await keepOne(console));
    await sendAll(console);
  }
}
