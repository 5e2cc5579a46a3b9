import { expect, it } from 'vitest';
import { IS_THEIRS, lessonDays, sameHours, TAKES_PLACE } from '../../../domain/timetable/lesson-days.ts';
import { findTimetable, type WeeklyLesson } from '../../../domain/timetable/teacher-timetable.ts';
import { settings } from '../settings.ts';

const lesson: WeeklyLesson = { day: 2, from: '08:00', to: '09:00', groupIds: [], subject: '', weeks: '1x01' };
const week = { firstMonday: '2026-11-02', lessons: [lesson] };

it('counts the days of the weeks that a lesson has, within a period', () => {
  const year = { from: '2026-09-01', to: '2027-07-03' };
  expect(lessonDays(week, lesson, year, TAKES_PLACE)).toEqual(['2026-11-03', '2026-11-24']);
  expect(lessonDays(week, lesson, year, IS_THEIRS)).toEqual(['2026-11-03', '2026-11-10', '2026-11-24']);
  expect(lessonDays(week, lesson, { from: '2026-11-04', to: '2026-11-23' }, IS_THEIRS)).toEqual(['2026-11-10']);
});

it('tells two lessons that share a moment from two that follow each other', () => {
  const at = (day: number, from: string, to: string): WeeklyLesson => ({ ...lesson, day, from, to });
  expect(sameHours(lesson, at(2, '08:55', '09:50'))).toBe(true);
  expect([at(2, '09:00', '10:00'), at(2, '07:00', '08:00'), at(3, '08:00', '09:00')].map((other) => sameHours(lesson, other))).toEqual([false, false, false]);
});

it('reads the week of a teacher, and nothing of a row that is none', () => {
  const view = settings({ teacherTimetable: { ann: { firstMonday: '2026-11-02', lessons: [{ ...lesson }] }, bob: { firstMonday: '2026-11-02', lessons: [{ day: 8 }] } } });
  expect([findTimetable(view, 'ann'), findTimetable(view, 'bob'), findTimetable(view, 'cat')]).toEqual([week, undefined, undefined]);
});
