import { termsOf, weeksOf, type TimeSlot } from '../../../domain/figures/statistics/school-time.ts';
import type { StatisticLine } from '../../../domain/figures/statistics/statistic.ts';
import { holidaysOf, readSchoolCalendar } from '../../../domain/school-year/school-calendar.ts';
import { schoolYearOf } from '../../../domain/school-year/year-plan.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';

/** The weeks that files tell of in the school year of the last one, or its terms up to there. */
export function slotsOf(view: SettingsView, lines: readonly StatisticLine[], step: TimeSlot['kind']): readonly TimeSlot[] {
  const last = lines.map(({ to }) => to).toSorted().at(-1);
  if (last === undefined) return [];
  const year = schoolYearOf(last);
  const holidays = holidaysOf(readSchoolCalendar(view));
  const first = lines.map(({ from }) => from).filter((from) => schoolYearOf(from) === year).toSorted().at(0) ?? last;
  return step === 'week' ? weeksOf({ from: first, to: last }, holidays) : termsOf(year, holidays).filter(({ from }) => from <= last);
}
