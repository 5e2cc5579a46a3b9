import { join } from 'node:path';
import { GENERATIONS, restoreGeneration } from '../../generations/restore-generation.ts';
import { startEnt } from '../../../server/start-ent.ts';
import { cleanUp, newFolder, NOW, openConsole } from '../../support/workbench.ts';
import type { MakeVictim } from './victim.ts';

let turn = 0;

/** A console and an ENT of an older version opened by this one: what waited is still there, whatever was migrated before the end. */
export const migrationVictim: MakeVictim = async () => {
  const generation = GENERATIONS[(turn += 1) % GENERATIONS.length] ?? '';
  const [dataFolder, ent] = [restoreGeneration(generation, 'console', newFolder()), restoreGeneration(generation, 'ent', newFolder())];
  return {
    program: [process.execPath, join(import.meta.dirname, 'migration.program.ts'), dataFolder, ent],
    judge: async () => {
      const running = await startEnt({ dataFolder: ent, port: 0, clock: () => new Date(NOW) });
      const console = await openConsole({ dataFolder, entUrl: running.url, entName: 'recorded' });
      await console.client.session.signIn({ accountId: 'admin-1' });
      const { draft, sent } = await console.client.school.load();
      await console.client.sync.setOffline({ offline: false });
      const { inOutbox, connection } = await console.client.sync.refresh();
      const { entries } = await console.client.journal.page({ search: '', before: null, limit: 50 });
      const applied = entries.filter(({ status }) => status === 'applied').length;
      await console.stop();
      await running.stop();
      const found = JSON.stringify([draft.length, sent.filter(({ settled }) => !settled).length, inOutbox, connection, applied]);
      // As it was recorded: one in the draft, two in the outbox, which leave; with the one sent before, three are applied.
      return found === '[1,2,0,"online",3]' ? undefined : `${generation}: ${found}`;
    },
    end: cleanUp,
  };
};
