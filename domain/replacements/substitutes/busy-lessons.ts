import { plainName } from '../../directory/identity.ts';
import { IS_THEIRS, lessonDays, sameHours, TAKES_PLACE } from '../../timetable/lesson-days.ts';
import type { TeacherTimetable, WeeklyLesson } from '../../timetable/teacher-timetable.ts';
import type { Replacement, ReplacementPeriod, ReplacementScope } from '../replacement.ts';

/** Where the weeks of teachers are looked up. */
export type FindTimetable = (personId: string) => TeacherTimetable | undefined;

/** Who takes which lessons of whom, and when. */
export interface LessonsAsk extends Pick<Replacement, 'absentId' | 'substituteId' | 'scope'> {
  readonly period: ReplacementPeriod;
}

/**
 * The lessons of the absent teacher that a substitute could not take: one of theirs is at the same hours, on a day of the
 * period (O-24 lets a replacement be of some lessons only; that one cannot be in two classes is inferred). A lesson with a same
 * class is shared with the absent teacher, or the one that is taken. Undefined where the timetable does not tell.
 */
export function busyLessons(find: FindTimetable, { absentId, substituteId, scope, period }: LessonsAsk): readonly WeeklyLesson[] | undefined {
  const [theirs, own] = [find(absentId), find(substituteId)];
  const taken = theirs?.lessons.filter((lesson) => isInScope(lesson, scope)) ?? [];
  if (theirs === undefined || own === undefined || taken.length === 0) return undefined;
  return taken.filter((lesson) => {
    const beside = own.lessons.filter((other) => sameHours(lesson, other) && !meet(lesson.groupIds, other.groupIds));
    const days = beside.length === 0 ? [] : lessonDays(theirs, lesson, period, IS_THEIRS);
    return beside.some((other) => lessonDays(own, other, period, TAKES_PLACE).some((day) => days.includes(day)));
  });
}

/** Whether a lesson of the absent teacher is among those replaced: by its class, its subject, its hours; what is not chosen leaves all. */
export function isInScope(lesson: WeeklyLesson, { classIds, subjects, slots = [] }: ReplacementScope): boolean {
  const isOfClass = classIds.length === 0 || meet(lesson.groupIds, classIds);
  const isOfSubject = subjects.length === 0 || subjects.some((subject) => plainName(subject) === plainName(lesson.subject));
  return isOfClass && isOfSubject && (slots.length === 0 || slots.some((slot) => isSlot(lesson, slot)));
}

/** Whether a lesson is at the hours, and for a class, of a slot. */
function isSlot(lesson: WeeklyLesson, slot: NonNullable<ReplacementScope['slots']>[number]): boolean {
  return lesson.day === slot.day && lesson.from === slot.from && lesson.to === slot.to && meet(lesson.groupIds, slot.groupIds);
}

function meet(one: readonly string[], other: readonly string[]): boolean {
  return one.some((id) => other.includes(id));
}
