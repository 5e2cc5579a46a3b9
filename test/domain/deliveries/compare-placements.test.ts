import { describe, expect, it } from 'vitest';
import type { Delivery, StatedPlacement } from '../../../domain/deliveries/delivery.ts';
import { CLASSES, DAY, ground, LATIN, preview, STUDENTS, told } from './college.ts';

const place = (student: string, ...groups: readonly string[]): StatedPlacement => ({ student, groups });
const ALL = [...['Un', 'Deux', 'Trois'].map((name) => place(name, '6A', 'LAT')), ...['Quatre', 'Cinq', 'Six'].map((name) => place(name, '6B'))];

const siecle = (placements: readonly StatedPlacement[], more: Partial<Delivery> = {}): Delivery => ({
  source: 'siecle', students: STUDENTS, groups: [...CLASSES, LATIN], placements, ...more,
});

/** The file with the places of the first pupil changed. */
const firstIn = (...groups: readonly string[]): readonly StatedPlacement[] => [place('Un', ...groups), ...ALL.slice(1)];

describe('where pupils are, as Siècle states it', () => {
  it('changes nothing of a school that is so already', () => {
    const compared = preview(siecle(ALL));
    expect(compared.changes).toEqual([]);
    expect(compared.links).toEqual({ before: 9, lost: 0 });
    expect(told(compared)).toEqual([]);
  });

  it('moves a pupil, and those who answer for them', () => {
    const { changes, links } = preview(siecle([place('Un', '6B', 'LAT'), ...ALL.slice(1)]));
    expect(changes).toEqual([
      { personId: 'a-Un', join: ['c:6B'], leave: ['c:6A'] },
      { personId: 'parent', join: [], leave: ['resp:6A'] },
    ]);
    expect(links.lost).toBe(1);
  });

  it('follows a guardian whose child enters a class, without counting it as lost', () => {
    const { changes } = preview(siecle([...ALL.slice(0, 3), place('Quatre', '6A'), ...ALL.slice(4)]));
    expect(changes).toContainEqual({ personId: 'parent', join: [], leave: ['resp:6B'] });
  });

  it('keeps a guardian of somebody who is not here any more', () => {
    const people = ground().directory.people.map((one) => (one.id === 'parent' ? { ...one, childrenIds: ['a-Un', 'nobody'] } : one));
    expect(preview(siecle(firstIn('6B', 'LAT')), ground({ people })).changes).toContainEqual({ personId: 'parent', join: [], leave: ['resp:6A'] });
  });

  it('takes nobody out when a class or group of theirs is unknown', () => {
    const grec = { key: 'GREC', kind: 'teaching', code: 'GREC', name: 'Grec' } as const;
    const { changes } = preview(siecle([place('Un', '6B', 'GREC'), ...ALL.slice(1)], { groups: [...CLASSES, LATIN, grec] }));
    expect(changes[0]).toEqual({ personId: 'a-Un', join: ['c:6B'], leave: [] });
  });

  it('leaves groups alone when the file states none', () => {
    expect(preview(siecle(ALL.map(({ student, groups }) => place(student, ...groups.filter((key) => key !== 'LAT'))))).changes).toEqual([]);
    expect(preview(siecle(firstIn('6A'))).changes).toEqual([{ personId: 'a-Un', join: [], leave: ['g:6LAT'] }]);
  });

  it('tells a pupil without class, who stays where they are', () => {
    const compared = preview(siecle([place('Un'), place('Deux', 'LAT'), ...ALL.slice(2)]));
    expect(told(compared)).toEqual(['student-without-class Un Zoé', 'student-without-class Deux Zoé']);
    expect(compared.changes).toEqual([]);
  });

  it('takes out of every class one who has left, on the day and not before', () => {
    const left = (leftOn: string): readonly StatedPlacement[] => [{ student: 'Un', groups: [], leftOn }, ...ALL.slice(1)];
    const compared = preview(siecle(left(DAY)));
    expect(compared.anomalies).toEqual([{ rule: 'left-student', where: 'siecle', label: 'Un Zoé', personId: 'a-Un', detail: DAY }]);
    expect(compared.changes[0]).toEqual({ personId: 'a-Un', join: [], leave: ['c:6A', 'g:6LAT'] });
    expect(told(preview(siecle(left('2026-11-10'))))).toEqual(['student-without-class Un Zoé']);
  });

  it('tells the pupils of the ENT whom the file does not name', () => {
    const compared = preview(siecle(ALL.slice(1), { students: STUDENTS.slice(1) }));
    expect(compared.anomalies).toEqual([{ rule: 'absent-student', where: 'siecle', label: 'Un Zoé', personId: 'a-Un' }]);
    expect(compared.changes).toEqual([]);
    expect(told(preview(siecle(ALL, { students: undefined })))).toEqual([]);
  });

  it('says nothing of a pupil whom the ENT does not know', () => {
    expect(preview(siecle([...ALL, place('Sept', '6A')])).changes).toEqual([]);
  });

  it('is not asked of a timetable, nor of a file that places nobody', () => {
    expect(preview({ ...siecle(firstIn('6B')), source: 'edt' }).changes).toEqual([]);
    expect(preview(siecle(ALL, { placements: undefined })).changes).toEqual([]);
  });
});
