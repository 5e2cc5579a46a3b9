import { activeRubriques } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne, lacksRubriques } from '../missing-data.ts';
import { FAMILIES } from '../population.ts';
import { excessiveRights, makeWriters } from './rights-over.ts';

/** Pupils or parents who deposit files where nobody moderates. */
export const rub09: Control<'RUB-09'> = {
  id: 'RUB-09',
  severity: 'error',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-055, S2-057', quote: "Il n'existe pas de processus de modération pour les dossiers partagés" },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksRubriques),
  find: (ground) =>
    activeRubriques(ground)
      .filter(({ sharedFolders }) => sharedFolders)
      .flatMap((rubrique) => excessiveRights(ground, rubrique, { from: 'publisher', families: FAMILIES })),
  repair: makeWriters,
};
