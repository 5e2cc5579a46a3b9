import { describe, expect, it } from 'vitest';
import { buildDirectory } from '../../../../domain/deliveries/aaf/build/build-directory.ts';
import { createAnomalyCounter } from '../../../../domain/deliveries/aaf/aaf-anomalies.ts';
import { agent, held, madeOf, pupil, somebody, STRUCTURE, TILLEULS } from './small-aaf-school.ts';

const personOf = (id: string, school = TILLEULS) => madeOf(school).built.people.find((person) => person.id === id);

describe('the directory that a delivery of the AAF makes', () => {
  it('is a school with its people and its groups', () => {
    const { built, met } = madeOf(TILLEULS);
    expect(built.school).toEqual({ uai: '0990001N', name: 'Collège Des Tilleuls', city: 'Villeneuve', kind: 'Collège', academyCode: '16', structureKey: '3199', fictitious: true, rightsInheritance: false });
    expect(built.people.map(({ id }) => id)).toEqual(['p16-1', 'p16-2', 'p16-3', 'p16-100', 'p16-101', 'p16-200', 'p16-201']);
    expect(built.groups.find(({ id }) => id === 'c:6A')).toMatchObject({ name: '6e A', kind: 'class', origin: 'aaf', code: '6A', level: '6EME' });
    expect(built.groups.find(({ id }) => id === 'g:6ANG1')).toMatchObject({ name: 'Anglais groupe 1', kind: 'teaching' });
    expect(built.posts).toEqual(new Map([['p16-201', 'CHEF D’ETABLISSEMENT']]));
    expect(met.size).toBe(0);
  });

  it('puts everybody where upstream says', () => {
    expect(personOf('p16-2')?.groupIds).toEqual(['profil:tous', 'profil:eleves', 'c:6A', 'g:6ANG1']);
    expect(personOf('p16-100')).toMatchObject({ profile: 'guardian', childrenIds: ['p16-1', 'p16-2', 'p16-3'], groupIds: ['profil:tous', 'profil:responsables', 'resp:6A', 'resp:5B'] });
    expect(personOf('p16-200')).toMatchObject({ profile: 'teacher', source: 'stsweb', otherSchools: 2, subjects: ['Anglais', 'Anglais LV1'], groupIds: ['profil:tous', 'profil:enseignants', 'ens:6A', 'g:6ANG1', 'fonction:ENS'] });
    expect(personOf('p16-201')).toMatchObject({ profile: 'direction', source: 'agents' });
  });

  it('says a profile by the function, else by teaching, else counts it', () => {
    const school = { ...TILLEULS, staff: [agent('1001', { teaches: true }), agent('1002'), agent('1003', { functions: [held('ZZZ')] }), agent('1004', { functions: [held('COL')] }), agent('1005', { functions: [held('AAA', 'AIDE AUX DEVOIRS')] })] };
    expect(['p16-1001', 'p16-1002', 'p16-1003', 'p16-1004'].map((id) => personOf(id, school)?.profile)).toEqual(['teacher', 'administrative', 'administrative', 'localAuthority']);
    expect(personOf('p16-1003', school)?.functions).toEqual([{ code: 'ZZZ', label: 'Zzz' }]);
    const { built, met } = madeOf(school);
    expect(met.get('unknown-profile')).toBe(3);
    expect(built.groups.filter(({ kind }) => kind === 'function').map(({ name }) => name)).toEqual(['Aide aux devoirs', 'Collectivité', 'Zzz']);
    // These profiles have a group only where somebody has them, and one has none.
    expect(built.groups.some(({ id }) => id === 'profil:collectivite')).toBe(true);
    expect(built.groups.some(({ id }) => id === 'profil:academiques')).toBe(false);
  });

  it('tells what is strange, and goes on', () => {
    const { met } = madeOf({
      ...TILLEULS,
      structure: { ...STRUCTURE, groups: [{ code: '6A', label: 'CHORALE', classCodes: [] }] },
      students: [
        pupil('1', { classCodes: [], relatedKeys: [], guardianKeys: [], ine: undefined }),
        pupil('2', { classCodes: ['4Z', '6A'], groupCodes: ['CLUB'], mef: '99999999999', guardianKeys: ['404'] }),
        { ...pupil('3'), lastName: 'X', firstName: 'Y', birthDate: '2014-05-05' },
        { ...pupil('4'), lastName: 'X', firstName: 'Y', birthDate: '2014-05-05' },
        { ...pupil('5'), lastName: 'X', firstName: 'Y', birthDate: undefined },
        pupil('5'),
      ],
      staff: [agent('200', { teaches: true, classTeachings: [{ structure: '3199', code: '6A', subject: '999999' }] })],
    });
    expect(Object.fromEntries(met)).toEqual({
      'without-guardian': 1, 'without-class': 1, 'without-ine': 1, 'unknown-mef': 1, 'unknown-class': 1, 'unknown-group': 1, 'orphan-link': 1, 'unknown-subject': 1, namesakes: 1, 'duplicate-key': 1, 'code-collision': 1,
    });
  });

  it('needs neither nomenclatures nor a name, a town and an academy', () => {
    const [teacher] = TILLEULS.staff;
    expect(teacher?.classTeachings[0]?.subject).toBe('030201');
    const bare = { ...TILLEULS, academyCode: '', subjects: new Map<string, string>(), mefs: new Set<string>(), structure: { ...STRUCTURE, acronym: '', writtenName: 'ECOLE', writtenCity: '' } };
    const { built, met } = madeOf(bare);
    expect(built.school).toEqual({ uai: '0990001N', name: 'Ecole', structureKey: '3199', fictitious: true, rightsInheritance: false });
    expect(met.size).toBe(0);
  });

  it('gives a class the level on which its pupils agree, and none of two levels', () => {
    const levelsOf = (levels: readonly (string | undefined)[]) => madeOf({ ...TILLEULS, students: levels.map((level, rank) => pupil(String(rank), { level })) }).built.groups.find(({ id }) => id === 'c:6A')?.level;
    expect([levelsOf(['6EME', '6EME', undefined]), levelsOf(['6EME', '5EME']), levelsOf([undefined])]).toEqual(['6EME', undefined, undefined]);
  });

  it('keeps who is known under another key', () => {
    const built = buildDirectory(TILLEULS, { fictitious: false, known: new Map([['1', 'p16-old']]), anomalies: createAnomalyCounter() });
    expect(built.people[0]?.id).toBe('p16-old');
    expect(built.people.find(({ id }) => id === 'p16-100')?.childrenIds).toContain('p16-old');
    expect(somebody('9').lastName).toBe('Nom9');
  });
});
