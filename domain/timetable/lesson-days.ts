import { addDays, holds, type Period } from '../kernel/days.ts';
import type { LessonHours, TeacherTimetable, WeeklyLesson } from './teacher-timetable.ts';

/** The letters of the weeks in which somebody has a lesson, and of those in which it is theirs, whoever takes it. */
export const TAKES_PLACE = '1';
export const IS_THEIRS = '1x';

/** The days of a period (`YYYY-MM-DD`) on which a lesson is, by the letters of its weeks that count. */
export function lessonDays({ firstMonday }: TeacherTimetable, { day, weeks }: WeeklyLesson, period: Period, letters: string): readonly string[] {
  return Array.from(weeks).flatMap((letter, week) => {
    const date = addDays(firstMonday, week * 7 + day - 1);
    return letters.includes(letter) && holds(period, date) ? [date] : [];
  });
}

/** Whether two lessons have a moment of the week in common. */
export function sameHours(one: LessonHours, other: LessonHours): boolean {
  return one.day === other.day && one.from < other.to && other.from < one.to;
}
