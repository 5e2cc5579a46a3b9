import { describe, expect, it } from 'vitest';
import { unknownName } from '../../../domain/correspondences/unknown-names.ts';
import { upstreamId, type Delivery } from '../../../domain/deliveries/delivery.ts';
import { person, settings } from '../settings.ts';
import { ANNE, CLASSES, ground, LUC, PEOPLE, PERRINE, preview, refusal, stated, STUDENTS, told } from './college.ts';

const sts = (more: Partial<Delivery>): Delivery => ({ source: 'sts', teachers: [PERRINE], groups: CLASSES, ...more });

describe('whether a file is compared at all', () => {
  it('refuses one of another school, whatever its letter, which only checks the digits', () => {
    expect(refusal(sts({ uai: '0990001N' }))).toEqual({ kind: 'other-school', stated: '0990001N', expected: '0319999A' });
    expect(refusal(sts({ uai: '0319999a' }))).toBeUndefined();
    expect(refusal(sts({ uai: '0319999K' }))).toBeUndefined();
    expect(refusal(sts({ uai: '031999' }))).toMatchObject({ kind: 'other-school' });
  });

  it('refuses one of another school year', () => {
    expect(refusal(sts({ year: '2025' }))).toEqual({ kind: 'other-year', stated: '2025', expected: '2026' });
    expect(refusal(sts({ year: '2026' }))).toBeUndefined();
  });

  it('refuses one of which nothing is known here, except one that has adults only', () => {
    const strangers = { source: 'edt', teachers: [stated('NUL', 'Part')], groups: [{ key: 'x', kind: 'class', name: 'T9' }] } as const satisfies Delivery;
    expect(refusal(strangers)).toEqual({ kind: 'nothing-known', source: 'edt' });
    expect(refusal({ source: 'siecle', duplicates: [] })).toBeUndefined();
    expect(refusal({ source: 'siecle' })).toEqual({ kind: 'nothing-known', source: 'siecle' });
  });

  it('refuses one that does not say its school when most of its people are strangers', () => {
    const strangers = (count: number): Delivery => ({
      source: 'edt', uai: undefined, groups: CLASSES, teachers: [PERRINE, LUC, ...Array.from({ length: count }, (_, i) => stated('NUL', `Part ${String(i)}`))],
    });
    expect(refusal(strangers(2))).toBeUndefined();
    expect(refusal(strangers(3))).toEqual({ kind: 'nothing-known', source: 'edt' });
    expect(refusal({ ...strangers(3), uai: '0319999A' })).toBeUndefined();
    expect(refusal({ source: 'siecle', uai: undefined, groups: CLASSES })).toBeUndefined();
    expect(refusal({ source: 'edt', uai: undefined, groups: CLASSES, students: [stated('NUL', 'Part')] })?.kind).toBe('nothing-known');
  });

  it('says of one older than the last one that it is', () => {
    const view = settings({ upstreamReport: { siecle: { at: '2026-11-01T00:00:00.000Z', statedOn: '2026-10-30' } } });
    const old: Delivery = { source: 'siecle', groups: CLASSES, statedOn: '2026-10-29' };
    expect(preview(old, ground({ view })).anomalies).toEqual([{ rule: 'stale-file', where: 'siecle', label: '2026-10-29', detail: '2026-10-30' }]);
    expect(told(preview({ ...old, statedOn: '2026-10-30' }, ground({ view })))).toEqual([]);
    expect(told(preview(old))).toEqual([]);
  });

  it('says which adults Siècle has several times', () => {
    const { anomalies } = preview({ source: 'siecle', duplicates: [{ lastName: 'MOURAND', firstName: 'Solène', records: 2 }] });
    expect(anomalies).toEqual([{ rule: 'duplicate-guardian', where: 'siecle', label: 'MOURAND Solène', detail: '2' }]);
  });
});

describe('whom a file names', () => {
  const known = (delivery: Delivery, people = PEOPLE, ids?: ReadonlyMap<string, string>): readonly [number | undefined, readonly string[]] => {
    const compared = preview(delivery, ground({ people, ...(ids === undefined ? {} : { ids }) }));
    return [compared.teachers.known, told(compared)];
  };

  it('is recognised by name and birth date, however the name is written', () => {
    expect(known(sts({ teachers: [PERRINE, LUC, ANNE] }))).toEqual([3, []]);
    expect(known(sts({ teachers: [stated('OEUVRARD', 'Perrine', { birthName: 'SALDINEAU', birthDate: '1980-06-05' })] }))).toEqual([1, []]);
  });

  it('is unknown with another birth date, and with none in STSweb, where a name alone names nobody', () => {
    expect(known(sts({ teachers: [{ ...PERRINE, birthDate: '1980-06-06' }] }))).toEqual([0, ['unknown-teacher SALDINEAU Perrine']]);
    expect(known(sts({ teachers: [stated('SALDINEAU', 'Perrine')] }))).toEqual([0, ['name-only SALDINEAU Perrine']]);
  });

  it('is recognised by a name that only one has, in a timetable', () => {
    expect(known({ source: 'edt', groups: CLASSES, teachers: [stated('Saldineau', 'perrine')] })).toEqual([1, []]);
    const unborn = PEOPLE.map((one) => (one.id === 'perrine' ? person('perrine', { lastName: 'Saldineau', firstName: 'Perrine' }) : one));
    expect(known({ source: 'udt', groups: CLASSES, teachers: [PERRINE] }, unborn)).toEqual([1, []]);
  });

  it('is nobody when two fit', () => {
    const twins = [...PEOPLE, person('perrine-2', { lastName: 'Saldineau', firstName: 'Perrine', birthDate: '1980-06-05' })];
    expect(known(sts({ teachers: [PERRINE] }), twins)).toEqual([0, ['several-people SALDINEAU Perrine']]);
    expect(known({ source: 'edt', groups: CLASSES, teachers: [stated('SALDINEAU', 'Perrine')] }, twins)).toEqual([0, ['several-people SALDINEAU Perrine']]);
  });

  it('is told as a pupil where a pupil has a namesake: nobody matches it as a teacher’s name (ALI-03)', () => {
    const delivery = (source: Delivery['source']): Delivery => ({ source, groups: CLASSES, students: [stated('UN', 'Zoé')] });
    const twin = person('twin', { lastName: 'Un', firstName: 'Zoé', birthDate: '2014-01-02', profile: 'student', groupIds: ['c:6B'] });
    expect(told(preview(delivery('edt'), ground({ people: [...PEOPLE, twin] })))).toEqual(['several-students UN Zoé']);
    expect(told(preview(delivery('siecle')))).toContain('student-name-only UN Zoé');
    expect(['several-students', 'student-name-only'].flatMap((rule) => unknownName({ rule, label: 'N' }))).toEqual([]);
  });

  it('is recognised by an identifier, when the name or the birth date agrees', () => {
    const ids = new Map([[upstreamId('sts', '12'), 'perrine']]);
    expect(known(sts({ teachers: [stated('MARIÉE', 'Perrine', { birthDate: '1980-06-05', ids: ['sts:12'] })] }), PEOPLE, ids)).toEqual([1, []]);
    expect(known(sts({ teachers: [stated('SALDINEAU', 'Perrine', { ids: ['sts:12'] })] }), PEOPLE, ids)).toEqual([1, []]);
    const stranger = sts({ teachers: [stated('AUTRE', 'Paul', { ids: ['sts:0', 'sts:12'] })] });
    expect(known(stranger, PEOPLE, ids)).toEqual([0, ['contradicted-id AUTRE Paul', 'unknown-teacher AUTRE Paul']]);
  });

  it('is looked for among those of the same kind', () => {
    expect(known(sts({ teachers: [stated('UN', 'Zoé', { birthDate: '2015-03-14' })] }))).toEqual([0, ['unknown-teacher UN Zoé']]);
    expect(preview({ source: 'edt', groups: CLASSES, students: STUDENTS }).students).toEqual({ stated: 6, known: 6 });
    expect(told(preview({ source: 'edt', groups: CLASSES, students: [{ ...PERRINE, birthDate: undefined }] }))).toEqual(['unknown-student SALDINEAU Perrine']);
  });
});

describe('the classes and groups of a file', () => {
  const groups = (...names: readonly (readonly [name: string, code?: string | undefined, kind?: 'class' | 'teaching'])[]): Delivery => ({
    source: 'sts',
    groups: [...CLASSES, ...names.map(([name, code, kind = 'class'], i) => ({ key: `k${i}`, kind, name, code }) as const)],
  });

  it('are recognised by their code, then by their name', () => {
    expect(preview(groups(['6E A'], ['6ea'], ['6EME B', '6B'], ['LATIN', '6LAT', 'teaching'])).groups).toEqual({ stated: 6, known: 6 });
  });

  it('are recognised by a code that has no name of its own', () => {
    const school = ground({ groups: [{ id: 'c:1', name: 'CP', kind: 'class', origin: 'aaf' }] });
    expect(preview({ source: 'onde', groups: [{ key: 'k', kind: 'class', name: 'cp' }] }, school).groups.known).toBe(1);
  });

  it('are told when unknown, and when several fit', () => {
    expect(told(preview(groups(['9E Z', '9Z'], ['Grec', undefined, 'teaching'])))).toEqual(['unknown-class 9E Z', 'unknown-group Grec']);
    const twice = ground({ groups: ['c:1', 'c:2'].map((id) => ({ id, name: 'CP', kind: 'class', origin: 'aaf' })) });
    expect(refusal({ source: 'onde', groups: [{ key: 'k', kind: 'class', name: 'CP' }] }, twice)?.kind).toBe('nothing-known');
  });
});
