import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createEnt } from '../../../server/create-ent.ts';
import { restoreFile } from '../../../server/database/engines/sqlite/restore-file.ts';
import { startSchool, stopSchools } from '../../scenario/school-bench.ts';
import { cleanUp, newFolder, NOW } from '../../support/workbench.ts';
import type { MakeVictim } from './victim.ts';

/** A backup: under its name it is whole and opens, and what it was made of is as it was. */
export const backupVictim: MakeVictim = async () => {
  const [folder, backups] = [newFolder(), newFolder()];
  await startSchool(200, folder);
  await stopSchools();
  const before = await headsOf(join(folder, 'ent.sqlite'));
  return {
    program: [process.execPath, join(import.meta.dirname, 'backup.program.ts'), folder, backups],
    judge: async (said) => {
      const written = readdirSync(backups).filter((name) => name.endsWith('.sqlite'));
      if (said.includes('DONE') && written.length !== 1) return 'a backup that was told is not there';
      if ((await headsOf(join(folder, 'ent.sqlite'))) !== before) return 'the data that were copied moved';
      for (const name of written) {
        const file = join(newFolder(), 'ent.sqlite');
        const restored = await restoreFile({ file, backup: join(backups, name), epoch: 'restored', now: new Date(NOW) });
        if (!restored.ok) return `a backup that bears its name is not one: ${restored.refusal.kind}`;
        if ((await headsOf(file)) !== before) return 'a backup holds something else';
      }
      return undefined;
    },
    end: cleanUp,
  };
};

async function headsOf(file: string): Promise<string> {
  const ent = createEnt({ file, clock: () => new Date(NOW) });
  const { settings, directory } = ent.heads();
  const { fault, checked } = await ent.verifyJournal();
  ent.close();
  return JSON.stringify([settings, directory, checked, fault]);
}
