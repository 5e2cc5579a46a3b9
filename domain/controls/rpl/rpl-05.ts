import { samePair } from '../../replacements/same-pair.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutReplacement, plannedReplacements, replacementsOfAbsent } from './replacement-facts.ts';

/** The same absent teacher replaced twice by the same substitute on the same days (P3); RPL-01 tells those that the timetable has too. */
export const rpl05: Control<'RPL-05'> = {
  id: 'RPL-05',
  severity: 'error',
  family: 'RPL',
  where: 'here',
  source: { ref: 'O-11', inferred: true },
  fix: 'assist',
  missing: lacksDirectory,
  find: (ground) =>
    plannedReplacements(ground).flatMap((one): readonly Finding[] => {
      const [other] = samePair(replacementsOfAbsent(ground, one), one).filter(({ id, origin }) => id < one.id && origin === one.origin);
      return other === undefined ? [] : [aboutReplacement(one, { from: other.period.from, to: other.period.to })];
    }),
};
