import { addDays } from '../../kernel/days.ts';
import { isWindowTooLong } from '../../inspections/inspection-state.ts';
import { advisedWindow, WINDOW_DAYS, type PlannedInspection } from '../../inspections/inspection.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutInspection, correctInspections, openInspections } from './inspection-facts.ts';

/** Lesson books open without an end, or for longer than a month (I6). */
export const ins02: Control<'INS-02'> = {
  id: 'INS-02',
  severity: 'error',
  family: 'INS',
  where: 'here',
  source: { ref: 'S2-105', quote: 'environ une semaine avant, une semaine après le jour de la visite' },
  fix: 'auto',
  missing: lacksDirectory,
  find: (ground) =>
    openInspections(ground)
      .filter(({ window }) => isWindowTooLong(window, ground.thresholds.inspectionDays))
      .map((one) => aboutInspection(ground, one, { until: one.window.to ?? '' })),
  repair: (ground, findings) => correctInspections(ground, findings, (one) => ({ window: shortWindow(one) })),
};

/** Around the visit; where its day is not known, as many days from the start (inferred). */
function shortWindow({ visit, window: { from } }: PlannedInspection): { readonly from: string; readonly to: string } {
  return visit === null ? { from, to: addDays(from, 2 * WINDOW_DAYS) } : advisedWindow(visit);
}
