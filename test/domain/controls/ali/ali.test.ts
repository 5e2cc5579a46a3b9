import { describe, expect, it } from 'vitest';
import { ali04 } from '../../../../domain/controls/ali/ali-04.ts';
import { ali06 } from '../../../../domain/controls/ali/ali-06.ts';
import { ali07 } from '../../../../domain/controls/ali/ali-07.ts';
import { ali08 } from '../../../../domain/controls/ali/ali-08.ts';
import { ali11 } from '../../../../domain/controls/ali/ali-11.ts';
import type { Person } from '../../../../domain/directory/person.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { group, NOW, person } from '../../settings.ts';
import { ending, found, foundIds, school } from '../school.ts';

const report = (fields: Fields): ReturnType<typeof school> => school({ rows: { upstreamReport: { aaf: { at: '2026-11-08T08:00:00.000Z', ...fields } } } });

describe('ALI-04, classes and groups renamed upstream', () => {
  it('finds them', () => {
    const renamed = [{ kind: 'class', id: 'c:6A', before: '6e A', after: '6e Alpha' }];
    expect(found(ali04, report({ renamed }))).toEqual([{ objects: [{ kind: 'group', id: 'c:6A' }], params: { before: '6e A', after: '6e Alpha' } }]);
  });

  it('passes without any, and is not run without a report that can be read', () => {
    expect(ending(ali04, report({}))).toBe('passed');
    expect(ending(ali04, school())).toBe('not-run upstreamReport');
    expect(ending(ali04, report({ at: 'yesterday' }))).toBe('not-run upstreamReport');
  });
});

const guardian = (id: string, children: readonly string[], more: Partial<Person> = {}): Person =>
  person(id, { profile: 'guardian', lastName: 'Lefèvre', firstName: 'Jean-Luc', childrenIds: [...children], ...more });
const mother = guardian('mother', ['a', 'b', 'c'], { firstName: 'Anne' });

describe('ALI-06, guardians entered once per child', () => {
  it('finds namesakes whose children share another guardian, accents or not', () => {
    const people = [guardian('p1', ['a']), guardian('p2', ['b'], { lastName: 'LEFEVRE', firstName: 'JEAN LUC' }), mother];
    expect(foundIds(ali06, school({ people }))).toEqual([['p1', 'p2']]);
  });

  it('finds those of the same e-mail or birth date', () => {
    const mail = [guardian('p1', ['a'], { email: 'jl@exemple.example' }), guardian('p2', ['b'], { email: 'JL@exemple.example' })];
    expect(foundIds(ali06, school({ people: mail }))).toEqual([['p1', 'p2']]);
    const birth = [guardian('p1', ['a'], { birthDate: '1980-01-02' }), guardian('p2', ['b'], { birthDate: '1980-01-02' })];
    expect(foundIds(ali06, school({ people: birth }))).toEqual([['p1', 'p2']]);
  });

  it('tells two families of namesakes apart', () => {
    const people = [
      guardian('p1', ['a']),
      guardian('q1', ['x'], { email: 'q@exemple.example' }),
      guardian('p2', ['b']),
      guardian('q2', ['y'], { email: 'q@exemple.example' }),
      guardian('p3', ['c']),
      mother,
    ];
    expect(found(ali06, school({ people })).map(({ objects, params }) => [...objects.map(({ id }) => id), params['accounts']])).toEqual([
      ['p1', 'p2', 'p3', 3],
      ['q1', 'q2', 2],
    ]);
  });

  it('passes for mere namesakes, for one child, and for who has several children or no double', () => {
    expect(ending(ali06, school({ people: [guardian('p1', ['a']), guardian('p2', ['x'])] }))).toBe('passed');
    expect(ending(ali06, school({ people: [guardian('p1', ['a']), guardian('p2', ['a']), mother] }))).toBe('passed');
    expect(ending(ali06, school({ people: [guardian('p1', ['a']), guardian('p2', ['b', 'c']), mother] }))).toBe('passed');
    expect(ending(ali06, school({ people: [guardian('p1', ['a'], { birthDate: '1980-01-02' }), guardian('p2', ['x'], { birthDate: '1981-01-02' })] }))).toBe('passed');
    expect(ending(ali06, school({ people: [] }))).toBe('not-run directory');
  });
});

describe('ALI-07, corrections on their way', () => {
  it('says until when to wait', () => {
    expect(found(ali07, report({ changed: ['ann'] }))).toEqual([{ objects: [{ kind: 'person', id: 'ann' }], params: { until: '2026-11-10T08:00:00.000Z' } }]);
  });

  it('passes after 48 hours, and when nobody changed', () => {
    expect(ending(ali07, { ...report({ changed: ['ann'] }), now: '2026-11-10T08:00:00.000Z' })).toBe('passed');
    expect(ending(ali07, report({}))).toBe('passed');
  });
});

describe('ALI-08, teachers without service', () => {
  const groups = [group('6A'), group('g1', { kind: 'teaching' }), group('ens:6A', { kind: 'profile', classId: '6A' }), group('all', { kind: 'profile' })];
  const inGroups = (id: string, ...groupIds: string[]): Person => person(id, { groupIds });

  it('finds who has neither a class nor a group', () => {
    const people = [inGroups('ulis', 'all', 'nowhere'), inGroups('a', '6A'), inGroups('b', 'g1'), inGroups('c', 'ens:6A'), person('leo', { profile: 'student' })];
    expect(foundIds(ali08, school({ people, groups }))).toEqual([['ulis']]);
  });

  it('passes when each has one', () => {
    expect(ending(ali08, school({ people: [inGroups('a', '6A')], groups }))).toBe('passed');
  });
});

describe('ALI-11, duplicates before the change of May', () => {
  const people = [guardian('p1', ['a']), guardian('p2', ['b']), mother];
  const on = (day: string, who: readonly Person[] = people): string => ending(ali11, school({ people: who, now: `2027-${day}T08:00:00.000Z` }));

  it('speaks from 15 April to 15 May, as long as there are some', () => {
    expect([on('04-14'), on('04-15'), on('05-15'), on('05-16')]).toEqual(['passed', 'found', 'found', 'passed']);
    expect(on('05-01', [mother])).toBe('passed');
    expect(ending(ali11, school({ people, now: NOW }))).toBe('passed');
  });
});
