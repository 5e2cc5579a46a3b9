import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { NOT_STAFF } from '../population.ts';
import { excessiveRights, makeWriters } from './rights-over.ts';
import { activeHomeRubriques, lacksHomePage } from './rubrique-facts.ts';

/** Pupils, parents or guests whose articles come straight on the home page of the school. */
export const rub03: Control<'RUB-03'> = {
  id: 'RUB-03',
  severity: 'error',
  family: 'RUB',
  where: 'here',
  source: {
    ref: 'S2-014',
    quote:
      "ATTENTION au choix des gestionnaires et des rédacteurs de ces rubriques car les articles publiés apparaissent sur la page d'accueil de l'ENT.",
  },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksHomePage),
  find: (ground) => activeHomeRubriques(ground).flatMap((rubrique) => excessiveRights(ground, rubrique, { from: 'publisher', families: NOT_STAFF })),
  repair: makeWriters,
};
