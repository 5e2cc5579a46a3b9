import { isDay } from '../../kernel/days.ts';
import type { Replacement } from '../../replacements/replacement.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutReplacement, replacementsOf } from './replacement-facts.ts';

/** Replacements without both days, or whose last day precedes the first (P2). */
export const rpl04: Control<'RPL-04'> = {
  id: 'RPL-04',
  severity: 'blocking',
  family: 'RPL',
  where: 'here',
  source: { ref: 'O-11', inferred: true },
  fix: 'assist',
  missing: lacksDirectory,
  find: (ground) => replacementsOf(ground).filter(isUndated).map((one) => aboutReplacement(one)),
};

function isUndated({ period }: Replacement): boolean {
  return period === null || !isDay(period.from) || !isDay(period.to) || period.to < period.from;
}
