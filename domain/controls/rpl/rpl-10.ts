import { overlap } from '../../kernel/days.ts';
import type { PlannedInspection } from '../../inspections/inspection.ts';
import type { PlannedReplacement } from '../../replacements/replacement.ts';
import { openInspections } from '../ins/inspection-facts.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutReplacement, plannedReplacements } from './replacement-facts.ts';

/** Inspections of a teacher on days when somebody else takes the classes. */
export const rpl10: Control<'RPL-10'> = {
  id: 'RPL-10',
  severity: 'warning',
  family: 'RPL',
  where: 'here',
  source: { ref: 'S2-105', inferred: true },
  fix: 'assist',
  missing: lacksDirectory,
  find: (ground) =>
    plannedReplacements(ground)
      .filter((one) => openInspections(ground).some((inspection) => falls(inspection, one)))
      .map((one) => aboutReplacement(one)),
};

/** The visit falls within; where its day is not known, the whole window counts. */
function falls({ teacherId, visit, window }: PlannedInspection, { absentId, period }: PlannedReplacement): boolean {
  return teacherId === absentId && overlap(visit === null ? window : { from: visit, to: visit }, period);
}
