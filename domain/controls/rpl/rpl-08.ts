import { daysBetween } from '../../kernel/days.ts';
import { holidaysOf, readSchoolCalendar } from '../../school-year/school-calendar.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutReplacement, plannedReplacements } from './replacement-facts.ts';

/** A year, the longest replacement that is believed. */
const YEAR = 366;

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
      .filter(({ period }) => daysBetween(period.from, period.to) > YEAR || holidays.some(({ from, to }) => from <= period.from && period.to <= to))
      .map((one) => aboutReplacement(one));
  },
};
