import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutInspection, openInspections } from './inspection-facts.ts';

/** Open lesson books whose teacher was not told (I9). */
export const ins07: Control<'INS-07'> = {
  id: 'INS-07',
  severity: 'advice',
  family: 'INS',
  where: 'here',
  source: { ref: 'O-28', inferred: true },
  fix: 'assist',
  missing: lacksDirectory,
  find: (ground) =>
    openInspections(ground)
      .filter(({ state, informedOn }) => state === 'open' && informedOn === null)
      .map((one) => aboutInspection(ground, one)),
};
