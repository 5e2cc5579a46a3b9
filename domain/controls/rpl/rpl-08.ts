import { isOutOfCalendar } from '../../replacements/replacement-warnings.ts';
import { holidaysOf, readSchoolCalendar } from '../../school-year/school-calendar.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutReplacement, plannedReplacements } from './replacement-facts.ts';

/** Replacements of more than a year, or wholly within holidays. */
export const rpl08: Control<'RPL-08'> = {
  id: 'RPL-08',
  severity: 'warning',
  family: 'RPL',
  where: 'here',
  source: { ref: 'S2-104', inferred: true },
  fix: 'assist',
  missing: lacksDirectory,
  find: (ground) => {
    const holidays = holidaysOf(readSchoolCalendar(ground.view));
    return plannedReplacements(ground)
      .filter(({ period }) => isOutOfCalendar(period, holidays))
      .map((one) => aboutReplacement(one));
  },
};
