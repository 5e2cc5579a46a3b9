import { useMemo } from 'react';
import { holidaysOf, readSchoolCalendar } from '../../domain/school-year/school-calendar.ts';
import { holidayName } from '../../texts/year/school-calendar.ts';
import { useSchool } from '../school/store/school-context.tsx';
import type { TimelineBand } from '../ui/timeline/timeline-model.ts';

/** The holidays of the school's calendar, with the name that shades them. */
export function useHolidayBands(): readonly TimelineBand[] {
  const view = useSchool((state) => state.view);
  return useMemo(() => holidaysOf(readSchoolCalendar(view)).map((one) => ({ from: one.from, to: one.to, name: holidayName(one) })), [view]);
}
