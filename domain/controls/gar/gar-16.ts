import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { aboutSubscription, giveToPublics, shortfallsOf } from './gar-facts.ts';

/** Resources offered to every school that nobody receives (S2-076). */
export const gar16: Control<'GAR-16'> = {
  id: 'GAR-16',
  severity: 'advice',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-071', quote: "donner l'accès aux ressources (institutionnelles et livres numériques) aux différentes populations" },
  fix: 'auto',
  missing: lacksSubscriptions,
  find: (ground) =>
    shortfallsOf(ground, 'unassigned')
      .filter(({ subscription }) => subscription.nature === 'institutional')
      .map(({ subscription }) => aboutSubscription(subscription)),
  repair: giveToPublics,
};
