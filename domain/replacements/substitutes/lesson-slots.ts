import { compareCodes } from '../../kernel/order.ts';
import type { TeacherTimetable } from '../../timetable/teacher-timetable.ts';
import type { ReplacementScope, ScopeSlot } from '../replacement.ts';
import { isInScope } from './busy-lessons.ts';

/** The hours of the week that may be chosen of an absent teacher, from Monday on, among the classes and subjects of a scope: those of a known class. */
export function lessonSlots(timetable: TeacherTimetable | undefined, { classIds, subjects }: ReplacementScope): readonly ScopeSlot[] {
  const slots = (timetable?.lessons ?? [])
    .filter((lesson) => lesson.groupIds.length > 0 && isInScope(lesson, { classIds, subjects }))
    .map(({ day, from, to, groupIds }): ScopeSlot => ({ day, from, to, groupIds }));
  return [...new Map(slots.map((slot) => [JSON.stringify(slot), slot])).values()].toSorted((a, b) => a.day - b.day || compareCodes(a.from, b.from));
}
