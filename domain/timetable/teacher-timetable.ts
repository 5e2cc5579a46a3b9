import { z } from 'zod';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';

const Hour = z.string().max(5);

/** Hours of a day of the week at which somebody has a lesson. */
export const LessonHours = z.object({
  /** 1 is Monday. */
  day: z.number().int().min(1).max(7),
  /** `HH:MM`. */
  from: Hour,
  to: Hour,
});
export type LessonHours = Readonly<z.infer<typeof LessonHours>>;

/** A lesson of somebody's week, as the timetable software states it. */
export const WeeklyLesson = LessonHours.extend({
  /** The classes and groups of it that the school knows. */
  groupIds: z.array(z.string().max(100)).max(20),
  subject: z.string().max(200),
  /** A letter a week, that of `firstMonday` first: `1` the lesson takes place, `x` it was taken back from this teacher, `0` there is none. */
  weeks: z.string().max(64),
});
export type WeeklyLesson = Readonly<z.infer<typeof WeeklyLesson>>;

/** More lessons a week than anybody has. */
export const MOST_LESSONS = 200;

/** The week of one teacher by the last timetable imported: its key is the person, and only the ENT writes it (ADR 17). */
export const TeacherTimetable = z.object({
  /** Monday of the first week of the letters, `YYYY-MM-DD`. */
  firstMonday: z.string().max(10),
  lessons: z.array(WeeklyLesson).max(MOST_LESSONS).readonly(),
});
export type TeacherTimetable = Readonly<z.infer<typeof TeacherTimetable>>;

const readTimetable = readOnce((_id, { fields }): TeacherTimetable | undefined => TeacherTimetable.safeParse(fields).data);

/** The week of a teacher; undefined as long as no timetable that says its weeks has come. */
export function findTimetable(view: SettingsView, personId: string): TeacherTimetable | undefined {
  return readTimetable(personId, view.find('teacherTimetable', personId));
}
