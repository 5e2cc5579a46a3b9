import { describe, expect, it } from 'vitest';
import type { GarSchool } from '../../../../formats/gar/rtfs/gar-school.ts';
import { soundSchool } from '../../../../formats/gar/rtfs/sound-school.ts';
import { collegeOf, ecoleOf, studentOf, teacherOf } from './gar-fixture.ts';

const sounded = (school: GarSchool): ReturnType<typeof soundSchool> => soundSchool(school, 15);

function anomaliesOf(more: Partial<GarSchool>): ReturnType<typeof soundSchool>['anomalies'] {
  return sounded(collegeOf(more)).anomalies;
}

describe('a school that the GAR accepts', () => {
  it('goes whole', () => {
    expect(sounded(collegeOf())).toEqual({ sound: collegeOf(), anomalies: [] });
    expect(sounded(ecoleOf())).toEqual({ sound: ecoleOf(), anomalies: [] });
  });
});

describe('somebody', () => {
  it.each([
    ['without identifier', { id: '' }, { kind: 'missing-field', subject: '', detail: 'GARPersonIdentifiant' }],
    ['without last name', { lastName: ' ' }, { kind: 'missing-field', subject: 'e1', detail: 'GARPersonNom' }],
    ['without first name', { firstName: '' }, { kind: 'missing-field', subject: 'e1', detail: 'GARPersonPrenom' }],
    ['whose identifier is over 64 characters', { id: 'x'.repeat(65) }, { kind: 'too-long', subject: 'x'.repeat(65), detail: 'GARPersonIdentifiant' }],
  ])('%s is left out and told', (_, wrong, anomaly) => {
    const { sound, anomalies } = sounded(collegeOf({ students: [studentOf('e1', wrong), studentOf('e3', { groups: ['6A', '6A LAT'] })] }));
    expect(sound.students.map(({ id }) => id)).toEqual(['e3']);
    expect(anomalies).toEqual([anomaly]);
  });

  it('who comes twice goes once', () => {
    const { sound, anomalies } = sounded(collegeOf({ teachers: [teacherOf('p1'), teacherOf('p1')] }));
    expect(sound.teachers).toHaveLength(1);
    expect(anomalies).toEqual([{ kind: 'duplicate', subject: 'p1' }]);
  });

  it('is not both a pupil and a teacher', () => {
    const { sound, anomalies } = sounded(collegeOf({ students: [studentOf('x', { groups: ['6A', '6A LAT'] })], teachers: [teacherOf('x')] }));
    expect([sound.students.length, sound.teachers.length]).toEqual([1, 0]);
    expect(anomalies).toEqual([{ kind: 'duplicate', subject: 'x' }]);
  });

  it('keeps the codes that the school defines, each once', () => {
    const { sound, anomalies } = sounded(collegeOf({ students: [studentOf('e1', { groups: ['6A', '6A', '9Z'], levels: ['10010012110', '999'], subjects: ['AIX-020700', '020700', '999999', 'abc'] }), studentOf('e2', { groups: ['6A LAT'] })] }));
    expect(sound.students[0]).toMatchObject({ groups: ['6A'], levels: ['10010012110'], subjects: ['020700'] });
    expect(anomalies.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual(['unknown-group 9Z', 'unknown-level 999', 'unknown-subject 999999', 'unknown-subject abc']);
  });

  it('teaches what and whom the school defines', () => {
    const teachings = [{ group: '6A', subject: '020700' }, { group: '9Z', subject: '020700' }, { group: '6A', subject: '999999' }];
    const { sound, anomalies } = sounded(collegeOf({ teachers: [teacherOf('p1', { teachings })] }));
    expect(sound.teachers[0]?.teachings).toEqual([{ group: '6A', subject: '020700' }]);
    expect(anomalies.map(({ kind }) => kind)).toEqual(['unknown-group', 'unknown-subject']);
  });

  it('has a level of four characters in the first degree', () => {
    const { sound } = sounded(ecoleOf({ students: [studentOf('e1', { levels: ['1123', '11234', ''], groups: ['73196'] })] }));
    expect(sound.students[0]).toMatchObject({ levels: ['1123'], subjects: [] });
  });
});

describe('a group', () => {
  const division = { code: '6A', label: '6EME A', status: 'DIVISION', divisions: [] } as const;

  it('whose code is also a division’s goes with it', () => {
    const groups = [division, { ...division, status: 'GROUPE' as const }];
    const { sound, anomalies } = sounded(collegeOf({ groups, teachers: [], students: [studentOf('e1')] }));
    expect(sound.groups).toEqual([]);
    expect(anomalies).toContainEqual({ kind: 'code-collision', subject: '6A' });
  });

  it('that comes twice goes once, and one without code does not go', () => {
    const groups = [division, division, { ...division, code: '' }, { ...division, code: 'x'.repeat(256) }];
    expect(anomaliesOf({ groups, teachers: [], students: [studentOf('e1')] }).map(({ kind }) => kind)).toEqual(['missing-field', 'too-long', 'duplicate']);
  });

  it('without anybody does not go, except a division that a group draws from', () => {
    const groups = [division, { code: '6B', label: '', status: 'DIVISION' as const, divisions: [] }, { code: 'LAT', label: '', status: 'GROUPE' as const, divisions: ['6A', '5Z'] }, { code: 'ESP', label: '', status: 'GROUPE' as const, divisions: [] }];
    const { sound, anomalies } = sounded(collegeOf({ groups, teachers: [], students: [studentOf('e1', { groups: ['LAT'] })] }));
    expect(sound.groups).toEqual([division, { code: 'LAT', label: 'LAT', status: 'GROUPE', divisions: ['6A'] }]);
    expect(anomalies).toEqual([{ kind: 'empty-group', subject: '6B' }, { kind: 'empty-group', subject: 'ESP' }, { kind: 'unknown-division', subject: 'LAT', detail: '5Z' }]);
  });
});

describe('a label', () => {
  it('of a subject is the producers’ when there is none; a code that is no national one does not go', () => {
    const subjects = [{ code: 'aix-0207ab', label: '' }, { code: '0207AB', label: 'DOUBLE' }, { code: 'FRANC', label: 'FRANCAIS' }];
    const { sound, anomalies } = sounded(collegeOf({ subjects, students: [], teachers: [], groups: [] }));
    expect(sound.subjects).toEqual([{ code: '0207AB', label: 'MATIERE 0207AB' }]);
    expect(anomalies).toEqual([{ kind: 'malformed-subject', subject: 'FRANC' }]);
  });

  it('of a MEF is required', () => {
    const mefs = [{ code: '10010012110', label: '' }, { code: '1011000J11A', label: 'L'.repeat(300) }];
    const { sound, anomalies } = sounded(collegeOf({ mefs, students: [], teachers: [], groups: [] }));
    expect(sound.mefs).toEqual([{ code: '1011000J11A', label: 'L'.repeat(255) }]);
    expect(anomalies).toEqual([{ kind: 'without-label', subject: '10010012110' }]);
  });
});

describe('a manager', () => {
  const manager = (id: string, emails = [`${id}@exemple.invalid`]): GarSchool['managers'][number] => ({ id, lastName: 'ROY', firstName: 'Ali', emails });

  it('needs an address', () => {
    const { sound, anomalies } = sounded(collegeOf({ managers: [manager('m1', ['']), manager('m2')] }));
    expect(sound.managers.map(({ id }) => id)).toEqual(['m2']);
    expect(anomalies).toEqual([{ kind: 'without-email', subject: 'm1' }]);
  });

  it('is one of as many as the platform sends', () => {
    const managers = Array.from({ length: 17 }, (_, rank) => manager(`m${rank}`));
    const { sound, anomalies } = sounded(collegeOf({ managers }));
    expect(sound.managers).toHaveLength(15);
    expect(anomalies).toEqual([{ kind: 'too-many-managers', subject: 'm15' }, { kind: 'too-many-managers', subject: 'm16' }]);
    expect(soundSchool(collegeOf({ managers }), 50).sound.managers).toHaveLength(17);
  });
});
