import { useMemo } from 'react';
import { lettersOf, readSchoolCalendar } from '../../domain/school-year/school-calendar.ts';
import type { LettersByMonday } from '../../domain/school-year/week-rule.ts';
import { useSchool } from '../school/store/school-context.tsx';

/** The letters of the weeks A and B of the school, by their Mondays. */
export function useWeekLetters(): LettersByMonday {
  const view = useSchool((state) => state.view);
  return useMemo(() => lettersOf(readSchoolCalendar(view)), [view]);
}
