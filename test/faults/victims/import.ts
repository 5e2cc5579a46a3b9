import { join } from 'node:path';
import { createEnt } from '../../../server/create-ent.ts';
import { cleanUp, newFolder, NOW } from '../../support/workbench.ts';
import type { MakeVictim } from './victim.ts';

/** The first import of a delivery: entirely there afterwards, or not at all. */
export const importVictim: MakeVictim = async () => {
  const folder = newFolder();
  return {
    program: [process.execPath, join(import.meta.dirname, 'import.program.ts'), folder],
    judge: async (said) => {
      const ent = createEnt({ file: join(folder, 'ent.sqlite'), clock: () => new Date(NOW) });
      const [imported, { fault }] = [ent.school() !== undefined, await ent.verifyJournal()];
      if (!imported && said.includes('DONE')) return 'an import that was told is lost';
      const whole = imported ? describe(ent.heads(), ent.accounts().length) : 'nothing';
      if (fault !== null) return 'the journal does not hold';
      // Once more: what is there already is found there, what is not is made.
      const again = await ent.importAaf({ folder: DELIVERY, fictitious: true });
      const after = describe(ent.heads(), ent.accounts().length);
      ent.close();
      await cleanUp();
      if (!again.ok) return `the same delivery is refused afterwards: ${again.refusal.kind}`;
      if (imported && again.value.feeding.people.created > 0) return `half an import: ${whole}, then ${after}`;
      return undefined;
    },
    end: cleanUp,
  };
};

/** Where the demonstration's delivery is. */
export const DELIVERY = join(import.meta.dirname, '../../../resources/demo/aaf');

function describe({ settings, directory }: { readonly settings: number; readonly directory: number }, accounts: number): string {
  return `${settings} commits of settings, ${directory} of the directory, ${accounts} accounts`;
}
