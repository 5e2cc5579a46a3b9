import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutInspection, correctInspections, openInspections } from './inspection-facts.ts';

/** Windows that are past and were not closed. */
export const ins04: Control<'INS-04'> = {
  id: 'INS-04',
  severity: 'warning',
  family: 'INS',
  where: 'here',
  source: { ref: 'S2-105', quote: 'environ une semaine avant, une semaine après le jour de la visite' },
  fix: 'auto',
  missing: lacksDirectory,
  find: (ground) =>
    openInspections(ground)
      .filter(({ window: { to } }) => to !== null && to < dayOf(ground))
      .map((one) => aboutInspection(ground, one)),
  repair: (ground, findings) => correctInspections(ground, findings, () => ({ state: 'closed' })),
};
