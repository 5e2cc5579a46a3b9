import { expect, it } from 'vitest';
import type { StatedLesson } from '../../../domain/deliveries/delivery.ts';
import { MOST_LESSONS } from '../../../domain/timetable/teacher-timetable.ts';
import { settings } from '../settings.ts';
import { CLASSES, ground, LUC, PERRINE, preview } from './college.ts';

const lesson = (more: Partial<StatedLesson> = {}): StatedLesson => ({ teacher: 'perrine', groups: ['6A'], subject: 'FRANCAIS', day: 1, from: '08:00', to: '09:00', weeks: '11', ...more });
const weeks = (lessons: readonly StatedLesson[] | undefined, held: Readonly<Record<string, readonly StatedLesson[]>> = {}, firstMonday: string | undefined = '2026-08-31') => {
  const rows = Object.fromEntries(Object.entries(held).map(([id, all]) => [id, { firstMonday: '2026-08-31', lessons: all.map(({ groups, subject, day, from, to, weeks: letters }) => ({ day, from, to, groupIds: groups.map((key) => `c:${key}`), subject, weeks: letters })) }]));
  return preview({ source: 'edt', teachers: [PERRINE, LUC], groups: CLASSES, lessons, firstMonday }, ground({ view: settings({ teacherTimetable: rows }) })).timetables;
};

it('gives each teacher whom the school knows the week that the file states, from Monday on', () => {
  expect(weeks([lesson({ day: 2 }), lesson({ groups: ['6B', '6A', 'unknown'] }), lesson({ from: '07:00' }), lesson({ teacher: 'stranger' })])).toEqual([
    { personId: 'luc', firstMonday: '2026-08-31', lessons: [] },
    {
      personId: 'perrine', firstMonday: '2026-08-31',
      lessons: [
        { day: 1, from: '07:00', to: '09:00', groupIds: ['c:6A'], subject: 'FRANCAIS', weeks: '11' },
        { day: 1, from: '08:00', to: '09:00', groupIds: ['c:6A', 'c:6B'], subject: 'FRANCAIS', weeks: '11' },
        { day: 2, from: '08:00', to: '09:00', groupIds: ['c:6A'], subject: 'FRANCAIS', weeks: '11' },
      ],
    },
  ]);
});

it('makes one lesson of those that differ by their weeks', () => {
  expect(weeks([lesson({ weeks: '1x0' }), lesson({ weeks: '011x' })]).at(-1)?.lessons.map((one) => one.weeks)).toEqual(['111x']);
  expect(weeks([lesson({ weeks: '011x' }), lesson({ weeks: '1x0' })]).at(-1)?.lessons.map((one) => one.weeks)).toEqual(['111x']);
});

it('changes nothing of a week that is so already, and empties one that the file states no more', () => {
  expect(weeks([lesson()], { perrine: [lesson()], luc: [] })).toEqual([]);
  expect(weeks([lesson()], { perrine: [lesson()], luc: [lesson()], left: [lesson()] })).toEqual([
    { personId: 'left', firstMonday: '2026-08-31', lessons: [] }, { personId: 'luc', firstMonday: '2026-08-31', lessons: [] },
  ]);
});

it('tells nothing without lessons or without their weeks, and no more than a row takes', () => {
  expect([weeks(undefined, { perrine: [lesson()] }), preview({ source: 'edt', teachers: [PERRINE], groups: CLASSES, lessons: [lesson()] }).timetables]).toEqual([[], []]);
  expect(weeks(Array.from({ length: MOST_LESSONS + 5 }, (_, i) => lesson({ subject: String(i) }))).at(-1)?.lessons).toHaveLength(MOST_LESSONS);
});
