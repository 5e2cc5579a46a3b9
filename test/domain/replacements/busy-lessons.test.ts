import { describe, expect, it } from 'vitest';
import { busyLessons, isInScope, type LessonsAsk } from '../../../domain/replacements/substitutes/busy-lessons.ts';
import { lessonSlots } from '../../../domain/replacements/substitutes/lesson-slots.ts';
import type { TeacherTimetable, WeeklyLesson } from '../../../domain/timetable/teacher-timetable.ts';
import { createRandom } from '../../simulation/random.ts';

const at = (day: number, from: number, groupId: string, more: Partial<WeeklyLesson> = {}): WeeklyLesson =>
  ({ day, from: `${String(from).padStart(2, '0')}:00`, to: `${String(from + 1).padStart(2, '0')}:00`, groupIds: groupId === '' ? [] : [groupId], subject: 'FRANÇAIS', weeks: '1111', ...more });
const ASK: LessonsAsk = { absentId: 'ann', substituteId: 'bob', scope: { classIds: [], subjects: [] }, period: { from: '2026-11-02', to: '2026-11-29' } };
const of = (ann: readonly WeeklyLesson[] | undefined, bob: readonly WeeklyLesson[] | undefined, ask: Partial<LessonsAsk> = {}): readonly WeeklyLesson[] | undefined => {
  const weeks: Readonly<Record<string, TeacherTimetable | undefined>> = {
    ann: ann && { firstMonday: '2026-11-02', lessons: [...ann] }, bob: bob && { firstMonday: '2026-11-02', lessons: [...bob] },
  };
  return busyLessons((id) => weeks[id], { ...ASK, ...ask });
};

describe('the lessons that a substitute cannot take', () => {
  const [early, late] = [at(1, 8, '6A'), at(1, 10, '6B')];

  it('are those at the hours of a lesson of theirs', () => {
    expect(of([early, late], [at(1, 8, '5C'), at(2, 10, '5C')])).toEqual([early]);
    expect(of([early, late], [at(1, 9, '5C'), at(3, 8, '5C')])).toEqual([]);
  });

  it('are not those of a class that both have then, nor of a week in which one of them has none', () => {
    expect(of([early], [at(1, 8, '6A')])).toEqual([]);
    expect(of([at(1, 8, '6A', { weeks: '1010' })], [at(1, 8, '5C', { weeks: '0101' })])).toEqual([]);
    expect(of([early], [at(1, 8, '5C', { weeks: '0001' })], { period: { from: '2026-11-02', to: '2026-11-20' } })).toEqual([]);
  });

  it('are counted in weeks taken back from the absent teacher, not in those taken back from the substitute', () => {
    expect(of([at(1, 8, '6A', { weeks: 'xxxx' })], [at(1, 8, '5C')])).toHaveLength(1);
    expect(of([early], [at(1, 8, '5C', { weeks: 'xxxx' })])).toEqual([]);
  });

  it('are not known without both timetables, nor where no lesson is of what is replaced', () => {
    expect([of(undefined, [early]), of([early], undefined), of([early], [early], { scope: { classIds: ['4D'], subjects: [] } })]).toEqual([undefined, undefined, undefined]);
  });

  it('are those that a naive count finds', () => {
    const random = createRandom(7);
    const week = (): WeeklyLesson[] => Array.from({ length: 12 }, () => at(1 + random.int(5), 8 + random.int(8), ['6A', '6B', '5C'][random.int(3)] ?? '', { weeks: ['1111', '1010', '0101', '1x11'][random.int(4)] ?? '' }));
    for (let run = 0; run < 200; run += 1) {
      const [ann, bob] = [week(), week()];
      const naive = ann.filter((one) => bob.some((other) => one.day === other.day && one.from === other.from && one.groupIds[0] !== other.groupIds[0] && Array.from(one.weeks).some((letter, i) => letter !== '0' && other.weeks[i] === '1')));
      expect(of(ann, bob)).toEqual(naive);
    }
  });
});

describe('the lessons of a scope', () => {
  it('are those of its classes, subjects and hours', () => {
    const slot = { day: 1, from: '08:00', to: '09:00', groupIds: ['6A'] };
    const inScope = (lesson: WeeklyLesson, more: Partial<LessonsAsk['scope']>): boolean => isInScope(lesson, { classIds: [], subjects: [], ...more });
    expect([inScope(at(1, 8, '6A'), {}), inScope(at(1, 8, '6A'), { classIds: ['6A'] }), inScope(at(1, 8, '6A'), { classIds: ['6B'] })]).toEqual([true, true, false]);
    expect([inScope(at(1, 8, '6A'), { subjects: ['Francais'] }), inScope(at(1, 8, '6A'), { subjects: ['Latin'] })]).toEqual([true, false]);
    expect([at(1, 8, '6A'), at(1, 8, '6B'), at(2, 8, '6A'), at(1, 9, '6A'), at(1, 8, '6A', { to: '10:00' })].map((lesson) => inScope(lesson, { slots: [slot] }))).toEqual([true, false, false, false, false]);
  });

  it('may be chosen, each hours once, where the class is known', () => {
    const lessons = [at(3, 8, '6B'), at(1, 10, '6B'), at(1, 8, '6A'), at(1, 8, '6A', { subject: 'LATIN' }), at(2, 8, '')];
    const hours = (scope: LessonsAsk['scope']): readonly string[] => lessonSlots({ firstMonday: '2026-11-02', lessons }, scope).map(({ day, from }) => `${day} ${from}`);
    expect([hours(ASK.scope), hours({ classIds: ['6B'], subjects: [] }), lessonSlots(undefined, ASK.scope)]).toEqual([['1 08:00', '1 10:00', '3 08:00'], ['1 10:00', '3 08:00'], []]);
  });
});
