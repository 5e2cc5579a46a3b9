import type { UdtBase, UdtCourse } from './udt-base.ts';
import { daysOfWeek } from './week-mask.ts';

/** A lesson that somebody has in the place of its teacher, from a Monday to a Sunday, ISO; codes of teachers. */
export interface UdtReplacement {
  readonly absent: string;
  readonly substitute: string;
  readonly course: UdtCourse;
  readonly from: string;
  readonly to: string;
}

/**
 * Who has a lesson in the place of whom, by the weeks that have a plan of their own (« Déduit »: a weekly plan takes the place
 * of the theoretical one, formats.md §6, and names no replacement). The lesson is the same but for its teacher, who has none at
 * that hour: one who has is exchanged, not absent. Undefined in a set without such a plan, which states nothing of them.
 */
export function replacementsIn(base: Pick<UdtBase, 'year' | 'firstWeek' | 'courses' | 'exceptional'>): readonly UdtReplacement[] | undefined {
  if (base.exceptional.size === 0) return undefined;
  const usual = Map.groupBy(base.courses, lessonKey);
  return [...base.exceptional].flatMap(([week, courses]) => {
    const days = daysOfWeek(base, week);
    if (days === undefined) return [];
    const busy = new Set(courses.flatMap((course) => teachersOf(course).map((teacher) => hourKey(teacher, course))));
    return courses.flatMap((course) =>
      (usual.get(lessonKey(course)) ?? [])
        .filter((theirs) => isReplaced(theirs, course) && !busy.has(hourKey(theirs.teacher, theirs)))
        .map(({ teacher }) => ({ absent: teacher, substitute: course.teacher, course, ...days })),
    );
  });
}

function isReplaced(usual: UdtCourse, now: UdtCourse): boolean {
  return usual.teacher !== '' && now.teacher !== '' && !teachersOf(usual).includes(now.teacher);
}

/** Codes of everybody who has a lesson, its teacher first. */
export function teachersOf({ teacher, coTeachers }: UdtCourse): readonly string[] {
  return [teacher, ...coTeachers];
}

/** What makes two lessons the same, whoever has them. */
export function lessonKey({ division, subject, group, grouping, day, start, end }: UdtCourse): string {
  return JSON.stringify([division, subject, group, grouping, day, start, end]);
}

function hourKey(teacher: string, { day, start }: UdtCourse): string {
  return JSON.stringify([teacher, day, start]);
}
