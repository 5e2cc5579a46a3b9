import { describe, expect, it } from 'vitest';
import { frozenLessons, isOnBook, lessonBooks } from '../../../domain/inspections/visas/lesson-books.ts';
import type { Visa } from '../../../domain/inspections/visas/visa.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import type { TeacherTimetable, WeeklyLesson } from '../../../domain/timetable/teacher-timetable.ts';
import { person, settings } from '../settings.ts';

const note = (fields: Fields = {}): Fields => ({ from: '2026-11-02', to: '2026-11-08', by: 'direction', state: 'active', ...fields });
const visa = (fields: Partial<Visa> = {}): Visa => ({ id: 'v', teacherId: null, subject: null, from: '2026-11-02', to: '2026-11-08', by: 'direction', state: 'active', ...fields });
const lesson = (day: number, subject: string, weeks: string, from = '08:00'): WeeklyLesson => ({ day, from, to: '09:00', groupIds: [], subject, weeks });
/** Two weeks from 2 November; the one of Tuesday is taken by somebody else in the second. */
const WEEK: TeacherTimetable = { firstMonday: '2026-11-02', lessons: [lesson(1, 'MATHEMATIQUES', '11'), lesson(2, 'Mathématiques', '1x'), lesson(3, 'Latin', '10'), lesson(4, 'Latin', '00')] };

const ANN = person('ann', { profile: 'teacher', subjects: ['Mathématiques'] });
const BOB = person('bob', { profile: 'librarian', subjects: [] });
const CAT = person('cat', { profile: 'teacher', subjects: ['Latin'] });
const PEOPLE = [ANN, BOB, CAT, person('tom', { profile: 'student' })];

describe('a visa is on a lesson book', () => {
  it('of its teacher, or of everybody who teaches its subject, accents aside; nobody knowing what somebody teaches rules nothing out', () => {
    expect([visa({ teacherId: 'ann' }), visa({ teacherId: 'cat' }), visa(), visa({ subject: 'MATHEMATIQUES' }), visa({ subject: 'Latin' })].map((one) => isOnBook(one, ANN))).toEqual([true, false, true, true, false]);
    expect(isOnBook(visa({ subject: 'Latin' }), BOB)).toBe(true);
  });
});

describe('what visas freeze', () => {
  it('is counted by the timetable, each lesson once, whoever gives it', () => {
    expect(frozenLessons(WEEK, [visa()])).toBe(3);
    expect(frozenLessons(WEEK, [visa(), visa({ to: '2026-11-15' })])).toBe(5);
    expect(frozenLessons(WEEK, [visa({ subject: 'Latin', to: '2026-11-15' })])).toBe(1);
    expect(frozenLessons(WEEK, [])).toBe(0);
    expect(frozenLessons(undefined, [visa()])).toBeNull();
  });
});

describe('the lesson books of a school', () => {
  it('say until when each is endorsed, and what meets it; those without come first', () => {
    const view = settings({
      visa: { a: note({ teacherId: 'ann' }), b: note({ teacherId: 'ann', from: '2026-10-05', to: '2026-10-09' }), c: note({ teacherId: 'ann', from: '2026-11-09', to: '2026-11-13' }), l: note({ subject: 'Grec' }), gone: note({ state: 'removed' }) },
      teacherTimetable: { ann: { firstMonday: WEEK.firstMonday, lessons: WEEK.lessons.map((one) => ({ ...one })) } },
      inspection: { 'ann|ins': { state: 'open', window: { from: '2026-11-06', to: '2026-11-20' } }, 'ann|old': { state: 'closed', window: { from: '2026-11-06', to: '2026-11-20' } }, 'cat|ins': { state: 'open', window: { from: '2026-11-06', to: '2026-11-20' } }, 'ann|late': { state: 'open', window: { from: '2026-12-01', to: '2026-12-02' } } },
      replacement: { r: { absentId: 'ann', substituteId: 'cat', period: { from: '2026-11-13', to: '2026-11-30' }, state: 'active' }, s: { absentId: 'cat', substituteId: 'ann', period: { from: '2026-11-02', to: '2026-11-03' }, state: 'active' } },
    });
    const books = lessonBooks(view, PEOPLE).map(({ teacher, until, lessons, inspections, replacements }) => [teacher.id, until, lessons, inspections.map(({ inspectorId }) => inspectorId), replacements.map(({ id }) => id)]);
    expect(books).toEqual([['cat', null, null, [], []], ['ann', '2026-11-13', 5, ['ins'], ['r']], ['bob', '2026-11-08', null, [], []]]);
  });
});
