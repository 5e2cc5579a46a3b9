import { fallsDuring } from '../../replacements/replacement-warnings.ts';
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
      .filter((one) => openInspections(ground).some((inspection) => fallsDuring(inspection, one)))
      .map((one) => aboutReplacement(one)),
};
