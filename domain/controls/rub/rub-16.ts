import { searchKey } from '../../directory/search.ts';
import { activeRubriques } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksRubriques } from '../missing-data.ts';
import { aboutRubrique } from './rubrique-facts.ts';

/** Public rubriques whose title hints at personal data. */
export const rub16: Control<'RUB-16'> = {
  id: 'RUB-16',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-079', quote: 'La publication de données à caractère personnel est déconseillée.' },
  fix: 'assist',
  missing: lacksRubriques,
  find: (ground) => {
    const hints = new Set(ground.thresholds.personalWords.map((word) => searchKey(word)));
    return activeRubriques(ground)
      .filter(({ visibility, title }) => visibility === 'publique' && searchKey(title).split(' ').some((word) => hints.has(word)))
      .map((rubrique) => aboutRubrique(rubrique));
  },
};
