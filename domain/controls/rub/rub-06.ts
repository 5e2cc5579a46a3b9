import type { Control } from '../control.ts';
import { aboutRubrique, activeHomeRubriques, lacksHomePage } from './rubrique-facts.ts';

/** Private rubriques that the home page shows: visitors who are not signed in do not see their articles. */
export const rub06: Control<'RUB-06'> = {
  id: 'RUB-06',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-013', quote: "Un article d'une rubrique privée ne sera pas visible par un utilisateur non authentifié." },
  fix: 'assist',
  missing: lacksHomePage,
  find: (ground) =>
    activeHomeRubriques(ground)
      .filter(({ visibility }) => visibility === 'privee')
      .map((rubrique) => aboutRubrique(rubrique)),
};
