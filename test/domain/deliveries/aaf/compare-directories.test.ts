import { describe, expect, it } from 'vitest';
import type { AafSchool } from '../../../../domain/deliveries/aaf/aaf-school.ts';
import { compareDirectories, type DirectoryChanges } from '../../../../domain/deliveries/aaf/compare-directories.ts';
import { feedingReport } from '../../../../domain/deliveries/aaf/feeding-report.ts';
import { schoolOfDirectory } from '../../../../domain/deliveries/aaf/school-of-directory.ts';
import { agent, held, madeOf, pupil, somebody, STRUCTURE, TILLEULS } from './small-aaf-school.ts';

const BEFORE = madeOf(TILLEULS).built;

function changesTo(school: AafSchool): DirectoryChanges {
  return compareDirectories(BEFORE, madeOf(school).built);
}

function reportTo(school: AafSchool) {
  const after = madeOf(school).built;
  return feedingReport({ about: { kind: 'full', dates: ['20260901'], files: 1, read: {} }, before: BEFORE, after, changes: compareDirectories(BEFORE, after), anomalies: [{ kind: 'namesakes', count: 2, examples: ['a'.repeat(500)] }] });
}

describe('a school beside what a delivery makes of it', () => {
  it('is the same when the delivery says the same', () => {
    expect(changesTo(TILLEULS)).toMatchObject({ newcomers: [], leavers: [], changed: [], newGroups: [], goneGroups: [], renamedGroups: [], links: { lost: 0 } });
    expect(reportTo(TILLEULS).toAgree).toBe(0);
  });

  it('says who comes, who goes, and what changes of those who stay', () => {
    const [one, two, three] = TILLEULS.students;
    const changed = changesTo({
      ...TILLEULS,
      students: [{ ...pupil('1'), ...one, classCodes: ['5B'], lastName: 'Autre' }, { ...pupil('2'), ...two, email: 'deux@exemple.example', birthDate: undefined }, pupil('4', { guardianKeys: ['100'] })],
      staff: [agent('200', { functions: [held('DOC')], subjectLabels: ['LATIN'] }), ...TILLEULS.staff.slice(1)],
    });
    expect(three?.key).toBe('3');
    expect(changed.newcomers.map(({ id }) => id)).toEqual(['p16-4']);
    // Nobody answers for the only pupil of 101 any more, but the delivery still names 101.
    expect(changed.leavers.map(({ id }) => id)).toEqual(['p16-3']);
    expect(changed.changed.map(({ person, aspects, joined, left }) => [person.id, aspects, joined, left])).toEqual([
      ['p16-1', ['name', 'places'], ['c:5B'], ['c:6A']],
      ['p16-2', ['birthDate', 'email'], [], []],
      ['p16-100', ['children'], [], []],
      ['p16-101', ['places', 'children'], [], ['resp:5B']],
      ['p16-200', ['profile', 'functions', 'subjects', 'places', 'otherSchools'], [], ['ens:6A', 'g:6ANG1']],
    ]);
    expect(changed.links).toEqual({ before: 13, lost: 4 });
  });

  it('counts groups that come, go, and bear another name', () => {
    const structure = { ...STRUCTURE, classes: [{ code: '6A', label: '6EME AURIOL', mefs: [] }, { code: '4C', label: '4EME C', mefs: [] }] };
    const report = reportTo({ ...TILLEULS, structure });
    expect(report).toMatchObject({
      groups: { created: 3, gone: 3, changed: 3 },
      newGroups: ['4e C'], goneGroups: ['5e B'],
      renamedGroups: [{ before: '6e A', after: '6e AURIOL' }, { before: 'Responsables de 6e A', after: 'Responsables de 6e AURIOL' }, { before: 'Enseignants de 6e A', after: 'Enseignants de 6e AURIOL' }],
      changes: [{ label: 'Nom3 Prénom3', profile: 'student', left: ['5e B'] }, { label: 'Nom100 Prénom100', left: ['Responsables de 5e B'] }, { label: 'Nom101 Prénom101', left: ['Responsables de 5e B'] }],
    });
    expect(report.anomalies[0]?.examples[0]).toHaveLength(400);
    expect(report.toAgree).toBe(3);
  });

  it('names a group of which nothing is held by its identifier', () => {
    const changed = compareDirectories({ ...BEFORE, groups: [...BEFORE.groups, { id: 'g:X', name: 'X', kind: 'teaching', origin: 'aaf' }], people: BEFORE.people.map((one) => ({ ...one, groupIds: [...one.groupIds, 'g:X'] })) }, BEFORE);
    const report = feedingReport({ about: { kind: 'delta', dates: [], files: 1, read: {} }, before: { people: [], groups: [] }, after: { people: [], groups: [] }, changes: changed, anomalies: [] });
    expect(report.changes[0]?.left).toEqual(['g:X']);
  });

  it('asks above the breaker', () => {
    expect(reportTo({ ...TILLEULS, students: TILLEULS.students.slice(1) })).toMatchObject({ people: { gone: 1, before: 7 }, toAgree: 1 });
  });
});

describe('what a directory must have been made of', () => {
  it('makes the same directory again', () => {
    const again = madeOf(schoolOfDirectory(BEFORE, '3199')).built;
    expect(compareDirectories(BEFORE, again)).toMatchObject({ newcomers: [], leavers: [], changed: [], newGroups: [], goneGroups: [], renamedGroups: [] });
    expect(schoolOfDirectory(BEFORE, '3199').students.map(({ key, guardianKeys, level }) => [key, guardianKeys, level])).toEqual([['1', ['100'], '6EME'], ['2', ['100'], '6EME'], ['3', ['100', '101'], '5EME']]);
  });

  it('holds with what an academy or a base does not say', () => {
    const { school, people, groups } = BEFORE;
    const { academyCode: _, city: __, ...rest } = school;
    const bare = {
      school: rest,
      people: [...people, { ...somebody('x'), id: 'local', profile: 'guest' as const, functions: [], subjects: [], groupIds: [], childrenIds: [], source: 'ent' as const, civility: 'M.', birthDate: '1980-01-01', email: 'x@exemple.example' }],
      groups: groups.map(({ level: _level, code, ...group }) => (group.id === 'c:5B' || group.kind === 'teaching' || code === undefined ? group : { ...group, code })),
    };
    const read = schoolOfDirectory(bare, '3199');
    expect(read).toMatchObject({ academyCode: '', structure: { writtenCity: '', classes: [{ code: '6A', mefs: [] }], groups: [] } });
    expect(read.students[0]?.level).toBeUndefined();
    expect(schoolOfDirectory({ ...bare, people: people.slice(0, 1) }, '3199').students[0]?.guardianKeys).toEqual([]);
    expect(read.staff.at(-1)?.key).toBe('local');
  });
});
