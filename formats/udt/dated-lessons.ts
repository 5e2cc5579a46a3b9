import { lessonKey, replacementsIn, teachersOf } from './replaced-courses.ts';
import type { UdtBase, UdtCourse } from './udt-base.ts';
import { daysOfWeek, isoWeek } from './week-mask.ts';

/** A lesson of somebody's week, with a letter a week: `1` it takes place, `x` somebody else has it, `0` there is none. */
export interface UdtLesson {
  readonly teacher: string;
  readonly course: UdtCourse;
  readonly weeks: string;
}

/** Every lesson of every teacher, and the Monday (ISO) of the first week of the letters. */
export interface UdtLessons {
  readonly firstMonday: string;
  readonly lessons: readonly UdtLesson[];
}

/**
 * The weeks of each lesson: those of the school year, without those that are closed; a week that has a plan of its own follows it
 * alone (formats.md §6). Undefined in a set without the days of its school year, which dates nothing.
 */
export function datedLessons(base: UdtBase): UdtLessons | undefined {
  const mondays = mondaysOf(base);
  const [firstMonday] = mondays;
  if (firstMonday === undefined) return undefined;
  const replaced = new Set((replacementsIn(base) ?? []).map(({ absent, course, from }) => heldKey(absent, course) + from));
  const letters = new Map<string, { readonly teacher: string; readonly course: UdtCourse; readonly weeks: string[] }>();
  const mark = (courses: readonly UdtCourse[], week: number, letterOf: (key: string) => string | undefined): void => {
    for (const course of courses) {
      for (const teacher of teachersOf(course).filter((code) => code !== '')) {
        const key = heldKey(teacher, course);
        const letter = letterOf(key);
        const held = letters.get(key) ?? { teacher, course, weeks: mondays.map(() => '0') };
        if (letter !== undefined) held.weeks[week] = letter;
        letters.set(key, held);
      }
    }
  };
  mondays.forEach((monday, week) => {
    mark(base.courses, week, (key) => (replaced.has(key + monday) ? 'x' : undefined));
    mark(planOf(base, monday), week, () => '1');
  });
  return { firstMonday, lessons: [...letters.values()].map(({ teacher, course, weeks }) => ({ teacher, course, weeks: weeks.join('').replace(/(?<!0)0+$/, '') })) };
}

/** The lessons of one week. */
function planOf({ courses, exceptional, closed, startsOn = '' }: UdtBase, monday: string): readonly UdtCourse[] {
  const week = isoWeek(Date.parse(monday));
  if (closed.has(week) || dayAfter(monday, 6) < startsOn) return [];
  return exceptional.get(week) ?? courses;
}

/** Mondays from the week where the year begins to the one where it ends. */
function mondaysOf({ year, firstWeek, endsOn = '' }: UdtBase): readonly string[] {
  const first = daysOfWeek({ year, firstWeek }, firstWeek)?.from;
  if (first === undefined) return [];
  return Array.from({ length: MOST_WEEKS }, (_, week) => dayAfter(first, 7 * week)).filter((monday) => monday <= endsOn);
}

/** As many as the row of a teacher holds. */
const MOST_WEEKS = 60;

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function heldKey(teacher: string, course: UdtCourse): string {
  return `${teacher} ${lessonKey(course)} `;
}
