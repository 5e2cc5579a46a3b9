import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { idsOf } from '../repair-changes.ts';
import { aboutSubscription, give, shortfallsOf } from './gar-facts.ts';

/** People who came to a population after it was given a resource in the GAR console. */
export const gar07: Control<'GAR-07'> = {
  id: 'GAR-07',
  severity: 'warning',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-067', quote: "puis à l'arrivée d'un nouvel élève, d'un nouvel enseignant" },
  fix: 'auto',
  missing: lacksSubscriptions,
  find: (ground) =>
    [...Map.groupBy(shortfallsOf(ground, 'arrived'), ({ subscription }) => subscription)].map(([subscription, populations]) => {
      const people = [...new Set(populations.flatMap(({ personIds }) => personIds))];
      return aboutSubscription(subscription, { people: people.length }, people);
    }),
  repair: (ground, findings) => give(ground, findings, (_, finding) => idsOf([finding], 'person').map((id) => ({ kind: 'person', id }))),
};
