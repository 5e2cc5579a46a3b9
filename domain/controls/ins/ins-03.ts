import { holds } from '../../kernel/days.ts';
import { advisedWindow } from '../../inspections/inspection.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutInspection, correctInspections, openInspections } from './inspection-facts.ts';

/** Windows that do not hold the day of the visit. */
export const ins03: Control<'INS-03'> = {
  id: 'INS-03',
  severity: 'warning',
  family: 'INS',
  where: 'here',
  source: { ref: 'S2-105', quote: 'environ une semaine avant, une semaine après le jour de la visite' },
  fix: 'auto',
  missing: lacksDirectory,
  find: (ground) =>
    openInspections(ground).flatMap((one): readonly Finding[] =>
      one.visit === null || holds(one.window, one.visit) ? [] : [aboutInspection(ground, one, { visit: one.visit })],
    ),
  repair: (ground, findings) => correctInspections(ground, findings, ({ visit }) => (visit === null ? {} : { window: advisedWindow(visit) })),
};
