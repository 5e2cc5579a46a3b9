import { bookOf, frozenBy } from '../../inspections/visas/lesson-books.ts';
import { listVisas } from '../../inspections/visas/visa.ts';
import type { Control } from '../control.ts';
import { lacksVisas } from '../missing-data.ts';
import { aboutInspection, openInspections } from './inspection-facts.ts';

/** Lesson books that a visa freezes within the window of the inspection. */
export const ins06: Control<'INS-06'> = {
  id: 'INS-06',
  severity: 'warning',
  family: 'INS',
  where: 'ent',
  source: { ref: 'S2-042', quote: 'Il fige le cahier de textes entre les dates définies pour la période visée' },
  fix: 'none',
  missing: lacksVisas,
  find: (ground) => {
    const visas = listVisas(ground.view);
    return openInspections(ground).flatMap((one) =>
      frozenBy(visas, bookOf(ground.directory, one.teacherId), one.window).map(({ from, to }) => aboutInspection(ground, one, { from, to })),
    );
  },
};
