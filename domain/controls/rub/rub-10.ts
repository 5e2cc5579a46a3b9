import { activeRubriques } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne, lacksRubriques } from '../missing-data.ts';
import { NOT_STAFF } from '../population.ts';
import { excessiveRights, makeWriters } from './rights-over.ts';

/** Pupils, parents or guests who may delete every shared folder. */
export const rub10: Control<'RUB-10'> = {
  id: 'RUB-10',
  severity: 'error',
  family: 'RUB',
  where: 'here',
  source: {
    ref: 'S2-058',
    quote: 'Seuls les "Gestionnaires" ou "Modérateurs" peuvent supprimer les fichiers et dossiers partagés.',
  },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksRubriques),
  find: (ground) =>
    activeRubriques(ground)
      .filter(({ sharedFolders }) => sharedFolders)
      .flatMap((rubrique) => excessiveRights(ground, rubrique, { from: 'moderator', families: NOT_STAFF })),
  repair: makeWriters,
};
