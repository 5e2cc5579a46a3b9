import { bookOf, frozenBy } from '../../inspections/visas/lesson-books.ts';
import { listVisas } from '../../inspections/visas/visa.ts';
import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksVisas } from '../missing-data.ts';
import { aboutReplacement, plannedReplacements } from '../rpl/replacement-facts.ts';

/** Sessions that somebody is about to write within a visa: those of a replacement that is not over, the only ones that this console gives to anybody. */
export const vis01: Control<'VIS-01'> = {
  id: 'VIS-01',
  severity: 'blocking',
  family: 'VIS',
  where: 'ent',
  source: { ref: 'S2-043', quote: "L'administrateur ne peut pas débloquer des séances figées par un visa.", inferred: true },
  fix: 'none',
  missing: lacksVisas,
  find: (ground) => {
    const visas = listVisas(ground.view);
    return plannedReplacements(ground)
      .filter(({ period: { to } }) => to >= dayOf(ground))
      .flatMap((one) => frozenBy(visas, bookOf(ground.directory, one.absentId), one.period).map(({ from, to }) => aboutReplacement(one, { from, to })));
  },
};
