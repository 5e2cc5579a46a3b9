import { activeRubriques } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksOne, lacksRubriques } from '../missing-data.ts';
import { aboutRubrique, lacksContentCounts } from './rubrique-facts.ts';

/** Rubriques without any content; one whose contents the ENT does not count is left alone. */
export const rub01: Control<'RUB-01'> = {
  id: 'RUB-01',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-051', quote: 'Une rubrique vide, non renseignée ou non à jour donne une image négative au site.' },
  fix: 'assist',
  missing: lacksOne(lacksRubriques, lacksContentCounts),
  find: (ground) =>
    activeRubriques(ground)
      .filter(({ kind, contentCount }) => kind !== 'racine' && contentCount === 0)
      .map((rubrique) => aboutRubrique(rubrique)),
};
