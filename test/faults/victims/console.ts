import { join } from 'node:path';
import { startSchool, stopSchools } from '../../scenario/school-bench.ts';
import { cleanUp, newFolder, openConsole } from '../../support/workbench.ts';
import { calm, judge } from '../programmes/work.ts';
import type { MakeVictim } from './victim.ts';

/** A console that signs in, loads a school, edits and sends. */
export const consoleVictim: MakeVictim = async () => {
  const ent = await startSchool();
  const folder = newFolder();
  return {
    program: [process.execPath, join(import.meta.dirname, 'console.program.ts'), folder, ent.url],
    judge: async (said) => {
      const kept = said.filter((line) => line.startsWith('KEPT ')).map((line) => line.slice('KEPT '.length));
      const survivor = await openConsole({ dataFolder: folder, entUrl: ent.url, entName: 'kill', clock: () => new Date() });
      const { signedIn } = await survivor.client.session.status();
      if (signedIn === null) await survivor.client.session.signIn({ accountId: 'admin-1' });
      return (await calm(survivor)) ?? (await judge(survivor, kept));
    },
    end: async () => {
      await cleanUp();
      await stopSchools();
    },
  };
};
