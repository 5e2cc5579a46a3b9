import { describe, expect, it } from 'vitest';
import { createAnomalyCounter } from '../../../../domain/deliveries/aaf/aaf-anomalies.ts';
import { chooseStructure } from '../../../../domain/deliveries/aaf/choose-structure.ts';
import { recogniseStudents, type StudentKey } from '../../../../domain/deliveries/aaf/recognise-students.ts';
import { madeOf, pupil, STRUCTURE, TILLEULS } from './small-aaf-school.ts';

describe('the school of a delivery', () => {
  const zone = { ...STRUCTURE, uai: '0990009Z', key: '9', classes: [] };
  const other = { ...STRUCTURE, uai: '0990002P', key: '2' };

  it('is the one that is asked for, else the only one with classes', () => {
    expect(chooseStructure([zone, STRUCTURE], undefined)).toMatchObject({ ok: true, value: { uai: '0990001N' } });
    expect(chooseStructure([other, STRUCTURE], '0990002P')).toMatchObject({ ok: true, value: { uai: '0990002P' } });
    expect(chooseStructure([zone], undefined)).toMatchObject({ ok: true, value: { uai: '0990009Z' } });
  });

  it('is none where several are, or where there is none', () => {
    expect(chooseStructure([other, STRUCTURE], undefined)).toMatchObject({ ok: false, refusal: { kind: 'choose-school', schools: [{ uai: '0990002P', name: 'Collège Des Tilleuls' }, { uai: '0990001N' }] } });
    expect(chooseStructure([STRUCTURE], '0990002P')).toMatchObject({ ok: false, refusal: { kind: 'choose-school', wanted: '0990002P' } });
    expect(chooseStructure([], undefined)).toMatchObject({ ok: false, refusal: { kind: 'no-school' } });
  });
});

describe('a pupil under another key', () => {
  const { people } = madeOf(TILLEULS).built;
  const keys: readonly StudentKey[] = TILLEULS.students.map(({ key, ine }) => ({ key, person: `p16-${key}`, ine: ine ?? null }));
  const found = (facts: Parameters<typeof pupil>[1], kept: readonly StudentKey[] = keys) => {
    const [first, ...rest] = TILLEULS.students;
    const anomalies = createAnomalyCounter();
    const renewed = { ...pupil('1'), ...first, ...facts, key: '77' };
    return recogniseStudents({ ...TILLEULS, students: [renewed, ...rest] }, { people, keys: kept }, anomalies).get('77');
  };

  it('is recognised by a guardian in common, or by the national number, with the name and the birth date', () => {
    expect(found({ ine: undefined })).toBe('p16-1');
    expect(found({ guardianKeys: [] })).toBe('p16-1');
    expect(found({}, [])).toBe('p16-1');
  });

  it('is not by less', () => {
    expect(found({ ine: undefined, guardianKeys: [] })).toBeUndefined();
    expect(found({ lastName: 'Autre' })).toBeUndefined();
    expect(found({ birthDate: undefined })).toBeUndefined();
    expect(found({ ine: 'INE9', guardianKeys: ['999'] }, [{ key: '1', person: 'p16-1', ine: null }])).toBeUndefined();
  });

  it('is nobody where two may be', () => {
    const twins = [pupil('7', { birthDate: '2014-02-02' }), pupil('8', { birthDate: '2014-02-02' })].map((one) => ({ ...one, lastName: 'T', firstName: 'T' }));
    const before = madeOf({ ...TILLEULS, students: twins }).built.people;
    const met = createAnomalyCounter();
    const twin = recogniseStudents({ ...TILLEULS, students: [{ ...pupil('9', { birthDate: '2014-02-02' }), lastName: 'T', firstName: 'T' }] }, { people: before, keys: [] }, met);
    expect([twin.get('9'), met.list()]).toEqual([undefined, []]);
    const both = recogniseStudents({ ...TILLEULS, students: twins.map((one, rank) => ({ ...one, key: `1${String(rank)}` })) }, { people: before.filter(({ id }) => id !== 'p16-8'), keys: [] }, met);
    expect(both.size).toBe(0);
  });

  it('is looked for among those who would leave only', () => {
    expect(recogniseStudents(TILLEULS, { people, keys }, createAnomalyCounter()).get('77')).toBeUndefined();
    const alone = people.filter(({ profile }) => profile !== 'guardian');
    const [first, ...rest] = TILLEULS.students;
    expect(recogniseStudents({ ...TILLEULS, students: [{ ...pupil('1'), ...first, key: '77' }, ...rest] }, { people: alone, keys }, createAnomalyCounter()).get('77')).toBe('p16-1');
  });

  it('leaves those without a birth date out', () => {
    const undated = people.map((person) => ({ ...person, birthDate: undefined }));
    expect(recogniseStudents({ ...TILLEULS, students: [pupil('9')] }, { people: undated, keys: [] }, createAnomalyCounter()).size).toBe(0);
  });

  it('is told with its first cases only', () => {
    const anomalies = createAnomalyCounter([{ kind: 'namesakes', count: 4, examples: ['a', 'b', 'c', 'd'] }]);
    for (const example of ['e', 'f']) anomalies.meet('namesakes', example);
    anomalies.meet('changed-key', 'x');
    expect(anomalies.list()).toEqual([{ kind: 'namesakes', count: 6, examples: ['a', 'b', 'c', 'd', 'e'] }, { kind: 'changed-key', count: 1, examples: ['x'] }]);
  });
});
