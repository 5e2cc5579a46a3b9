import { describe, expect, it } from 'vitest';
import { ali01 } from '../../../../domain/controls/ali/ali-01.ts';
import { ali02 } from '../../../../domain/controls/ali/ali-02.ts';
import { ali03 } from '../../../../domain/controls/ali/ali-03.ts';
import { ali04 } from '../../../../domain/controls/ali/ali-04.ts';
import { ali05 } from '../../../../domain/controls/ali/ali-05.ts';
import { ali06 } from '../../../../domain/controls/ali/ali-06.ts';
import { ali07 } from '../../../../domain/controls/ali/ali-07.ts';
import { ali08 } from '../../../../domain/controls/ali/ali-08.ts';
import { ali10 } from '../../../../domain/controls/ali/ali-10.ts';
import { ali11 } from '../../../../domain/controls/ali/ali-11.ts';
import { sayName } from '../../../../domain/correspondences/correspondence-gestures.ts';
import type { Person } from '../../../../domain/directory/person.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { group, NOW, person } from '../../settings.ts';
import { cured } from '../cured.ts';
import { ending, found, foundIds, laidOver, school } from '../school.ts';

const report = (fields: Fields): ReturnType<typeof school> => school({ rows: { upstreamReport: { aaf: { at: '2026-11-08T08:00:00.000Z', ...fields } } } });

describe('ALI-04, classes and groups renamed upstream', () => {
  it('finds them', () => {
    const renamed = [{ kind: 'class', id: 'c:6A', before: '6e A', after: '6e Alpha' }];
    expect(found(ali04, report({ renamed }))).toEqual([{ objects: [{ kind: 'group', id: 'c:6A' }], params: { before: '6e A', after: '6e Alpha' } }]);
  });

  it('finds those of every base, once each', () => {
    const renamed = [{ kind: 'class', id: 'c:6A', before: '6e A', after: '6e Alpha' }];
    const other = { kind: 'class', id: 'c:6B', before: '6e B', after: 'SIXB' };
    const at = '2026-11-08T08:00:00.000Z';
    expect(foundIds(ali04, school({ rows: { upstreamReport: { aaf: { at, renamed }, edt: { at, renamed: [...renamed, other] } } } }))).toEqual([['c:6A'], ['c:6B']]);
  });

  it('is cured by saying that both names are one', () => {
    const renamed = [{ kind: 'class', id: 'c:6A', before: '6e A', after: '6e Alpha' }, { kind: 'teaching', id: 'g:LAT', before: 'Latin', after: 'LAT6' }];
    const before = school({ groups: [group('c:6A'), group('g:LAT', { kind: 'teaching' })], rows: { upstreamReport: { aaf: { at: '2026-11-08T08:00:00.000Z' }, edt: { at: '2026-11-08T08:00:00.000Z', renamed } }, correspondence: { 'group:LAT6': { directoryId: 'g:LAT' } } } });
    expect(foundIds(ali04, before)).toEqual([['c:6A']]);
    cured(ali04, before, ['correspondence', 'class:6e Alpha', { directoryId: 'c:6A' }]);
  });

  it('passes without any, and is not run without a report that can be read', () => {
    expect(ending(ali04, report({}))).toBe('passed');
    expect(ending(ali04, school())).toBe('not-run upstreamReport');
    expect(ending(ali04, report({ at: 'yesterday' }))).toBe('not-run upstreamReport');
  });
});

/** A school that has said how its timetable comes in, with the report of an import. */
const timetable = (fields: Fields, settings: Fields = {}, more: Parameters<typeof school>[0] = {}): ReturnType<typeof school> =>
  school({ ...more, rows: { timetableSettings: { general: { tool: 'edt', mode: 'automatic', everyDays: 7, ...settings } }, upstreamReport: { edt: { at: '2026-11-02T08:00:00.000Z', ...fields } } } });

describe('the imports of the timetable', () => {
  it('ALI-01: the first one of the year is manual', () => {
    expect(foundIds(ali01, timetable({ at: '2026-07-02T08:00:00.000Z' }))).toEqual([['general']]);
    expect(ending(ali01, timetable({}))).toBe('passed');
    expect(ending(ali01, timetable({ at: '2026-07-02T08:00:00.000Z' }, { mode: 'manual' }))).toBe('passed');
    expect(ending(ali01, timetable({ at: 'yesterday' }))).toBe('not-run timetableImport');
    expect(ending(ali01, school({ rows: { upstreamReport: { edt: { at: '2026-11-02T08:00:00.000Z' } } } }))).toBe('not-run timetable');
  });

  it('ALI-02: are late after twice their period, on that day and not before', () => {
    expect(found(ali02, timetable({}, { everyDays: 3 }))).toEqual([{ objects: [{ kind: 'setting', id: 'general' }], params: { since: '2026-11-02' } }]);
    expect(ending(ali02, timetable({ at: '2026-11-03T08:00:00.000Z' }, { everyDays: 3 }))).toBe('passed');
    expect(ending(ali02, timetable({}, { everyDays: 3, mode: 'manual' }))).toBe('passed');
    expect(ending(ali02, timetable({}, { everyDays: null }))).toBe('not-run timetable');
    expect(ending(ali02, timetable({}, { everyDays: null, mode: 'manual' }))).toBe('passed');
  });

  it('ALI-03: name teachers and classes that the ENT does not know, not the groups that EDT makes for itself', () => {
    const unknown = [{ kind: 'teacher', label: 'NEUF Tout' }, { kind: 'class', label: '6Z' }, { kind: 'group', label: '6A_G2' }];
    expect(found(ali03, timetable({ unknown }))).toMatchObject([{ params: { unknown: 2, names: 'NEUF Tout, 6Z' } }]);
    expect(ending(ali03, timetable({ unknown: unknown.slice(2) }))).toBe('passed');
    expect(ending(ali03, school())).toBe('not-run timetableImport');
  });

  it('ALI-03: leave once the correspondence table says what each name is, and come back when that has left', () => {
    const unknown = [{ kind: 'teacher', label: 'ROUX Z.' }, { kind: 'class', label: '6EME A' }];
    const before = timetable({ unknown }, {}, { people: [person('zoe')], groups: [group('c:6A')] });
    const half = laidOver(before, sayName(before, { name: { kind: 'teacher', label: 'ROUX Z.' }, directoryId: 'zoe' })?.changes ?? []);
    expect(found(ali03, half)).toMatchObject([{ params: { unknown: 1, names: '6EME A' } }]);
    cured(ali03, half, ['correspondence', 'class:6EME A', { directoryId: 'c:6A' }]);
    expect(found(ali03, laidOver(half, sayName(half, { name: { kind: 'class', label: '6EME A' }, directoryId: 'c:6B' })?.changes ?? []))).toHaveLength(1);
  });

  it('ALI-03: are those of the last timetable, from whichever software', () => {
    const edt = { at: '2026-11-02T08:00:00.000Z', unknown: [{ kind: 'class', label: 'EDT' }] };
    const udt = { at: '2026-11-03T08:00:00.000Z', unknown: [{ kind: 'class', label: 'UDT' }] };
    const names = (rows: Readonly<Record<string, Fields>>): unknown => found(ali03, school({ rows: { upstreamReport: rows } })).map(({ params }) => params['names']);
    expect([names({ edt, udt }), names({ edt: { ...edt, at: '2026-11-04T08:00:00.000Z' }, udt }), names({ udt })]).toEqual([['UDT'], ['EDT'], ['UDT']]);
    expect(names({ edt: { ...edt, at: '2026-11-04T08:00:00.000Z' }, 'edt-lessons': { ...udt, at: '2026-11-05T08:00:00.000Z' } })).toEqual(['UDT']);
  });

  it('ALI-10: say how many people Pronote does not know by their identifier of the ENT', () => {
    expect(found(ali10, timetable({ withoutEntId: 3 }))).toMatchObject([{ params: { accounts: 3, since: '' } }]);
    cured(ali10, timetable({ withoutEntId: 3 }), ['timetableSettings', 'general', { idsImportedOn: '2026-11-09' }]);
    expect(ending(ali10, timetable({ withoutEntId: 3 }, { idsImportedOn: '2026-09-10' }))).toBe('passed');
    expect(found(ali10, timetable({ withoutEntId: 3 }, { idsImportedOn: '2026-09-09' }))).toMatchObject([{ params: { since: '2026-09-09' } }]);
    expect(ending(ali10, timetable({ withoutEntId: 0 }))).toBe('passed');
    expect(ending(ali10, timetable({}))).toBe('not-run pronoteIds');
    // EXP_COURS has no room for identifiers: the last file that has answers.
    const upstreamReport = { edt: { at: '2026-11-02T08:00:00.000Z', withoutEntId: 3 }, 'edt-lessons': { at: '2026-11-08T08:00:00.000Z' } };
    expect(found(ali10, school({ rows: { upstreamReport } }))).toMatchObject([{ params: { accounts: 3 } }]);
    expect(ending(ali10, school())).toBe('not-run pronoteIds');
  });

  it('ALI-05: show a service that STSweb has not given, until it has', () => {
    const services = [{ personId: 'ann', groupId: 'c:6A' }, { personId: 'gone', groupId: 'c:6A' }];
    const teaching = (groupIds: string[]): ReturnType<typeof school> => timetable({ services }, {}, { people: [person('ann', { groupIds })] });
    expect(foundIds(ali05, teaching([]))).toEqual([['ann']]);
    expect(ending(ali05, teaching(['ens:6A']))).toBe('passed');
    expect(ending(ali05, timetable({}))).toBe('passed');
    expect(ending(ali05, school())).toBe('not-run timetableImport');
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

  describe('that Siècle tells by their mobile or their address', () => {
    const [one, two] = [guardian('p1', ['a']), guardian('p2', ['b'])];
    const told = (people: readonly Person[], records = 2, label = 'LEFÈVRE Jean-Luc'): ReturnType<typeof school> =>
      school({ people, rows: { upstreamReport: { 'siecle-guardians': { at: '2026-11-08T08:00:00.000Z', duplicates: [{ label, records }] } } } });

    it('are found where the directory shows nothing, until their records are one', () => {
      expect(ending(ali06, school({ people: [one, two] }))).toBe('passed');
      expect(foundIds(ali06, told([one, two]))).toEqual([['p1', 'p2']]);
      expect(foundIds(ali06, told([one, two], 3))).toEqual([['p1', 'p2']]);
      expect(ending(ali06, told([guardian('p1', ['a', 'b'])]))).toBe('passed');
      expect(ending(ali06, told([one, two], 2, 'AUTRE Jean'))).toBe('passed');
    });

    it('are told once, and not where nothing says which namesakes they are', () => {
      expect(foundIds(ali06, told([one, two, mother]))).toEqual([['p1', 'p2']]);
      expect(ending(ali06, told([one, two, guardian('q', ['x'])]))).toBe('passed');
      expect(ending(ali06, told([one, guardian('p2', ['a'])]))).toBe('passed');
    });
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

  const sts = (withoutService: readonly Fields[], people: readonly Person[]): ReturnType<typeof school> =>
    school({ people, groups, rows: { upstreamReport: { sts: { at: '2026-11-08T08:00:00.000Z', withoutService: [...withoutService] as Fields[string] } } } });

  it('finds, by the last STSweb file, who has no service and no account, until the ENT knows them', () => {
    const stated = ['UN Lise', 'DEUX Jo'].map((label) => ({ label, personId: null }));
    const before = sts(stated, [inGroups('a', '6A')]);
    expect(found(ali08, before)).toEqual([{ objects: [{ kind: 'setting', id: 'stsTeachers' }], params: { teachers: 2, names: 'UN Lise, DEUX Jo' } }]);
    const here = [person('lise', { lastName: 'Un', firstName: 'Lise', groupIds: ['6A'] }), person('jo', { lastName: 'DEUX', firstName: 'Jo', groupIds: ['6A'] })];
    expect(ending(ali08, sts(stated, here))).toBe('passed');
  });

  it('finds, by the last STSweb file, who is here under another profile, until a class comes', () => {
    const stated = ['doc', 'gone'].map((personId) => ({ label: personId, personId }));
    expect(foundIds(ali08, sts(stated, [person('doc', { profile: 'librarian' })]))).toEqual([['doc']]);
    expect(ending(ali08, sts(stated, [person('doc', { profile: 'librarian', groupIds: ['6A'] })]))).toBe('passed');
    expect(ending(ali08, sts(stated, []))).toBe('not-run directory');
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
