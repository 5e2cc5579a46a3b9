import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutReplacement, replacementsOf } from './replacement-facts.ts';

/** Teachers who replace themselves (P1). */
export const rpl03: Control<'RPL-03'> = {
  id: 'RPL-03',
  severity: 'blocking',
  family: 'RPL',
  where: 'here',
  source: { ref: 'O-11', inferred: true },
  fix: 'assist',
  missing: lacksDirectory,
  find: (ground) =>
    replacementsOf(ground)
      .filter(({ absentId, substituteId }) => absentId !== '' && absentId === substituteId)
      .map((one) => aboutReplacement(one)),
};
