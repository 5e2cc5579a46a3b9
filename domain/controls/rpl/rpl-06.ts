import { isRival } from '../../replacements/replacement-warnings.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutReplacement, plannedReplacements, replacementsOfAbsent } from './replacement-facts.ts';

/** Several substitutes of one absent teacher for the same classes on the same days. */
export const rpl06: Control<'RPL-06'> = {
  id: 'RPL-06',
  severity: 'warning',
  family: 'RPL',
  where: 'here',
  source: { ref: 'O-24', inferred: true },
  fix: 'assist',
  missing: lacksDirectory,
  find: (ground) =>
    plannedReplacements(ground).flatMap((one): readonly Finding[] => {
      const rivals = replacementsOfAbsent(ground, one).filter((other) => isRival(ground.directory, one, other));
      // Each group of rivals is told once, by its first replacement.
      if (rivals.length === 0 || rivals.some(({ id }) => id < one.id)) return [];
      return [aboutReplacement(one, { substitutes: new Set([one, ...rivals].map(({ substituteId }) => substituteId)).size })];
    }),
};
