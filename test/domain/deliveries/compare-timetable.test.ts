import { describe, expect, it } from 'vitest';
import type { Delivery, StatedService, StatedSubstitution } from '../../../domain/deliveries/delivery.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { settings } from '../settings.ts';
import { ANNE, CLASSES, ground, GROUPS, LATIN, LUC, PEOPLE, PERRINE, preview, stated, STUDENTS, told } from './college.ts';

const service = (teacher: string, group: string, subject = 'FRANCAIS'): StatedService => ({ teacher, group, subject });
const ALL = [service('perrine', '6A'), service('luc', '6A', 'MATHS'), service('luc', '6B', 'MATHS'), service('anne', '6B'), service('perrine', 'LAT')];

const edt = (services: readonly StatedService[], more: Partial<Delivery> = {}): Delivery => ({
  source: 'edt', teachers: [PERRINE, LUC, ANNE], groups: [...CLASSES, LATIN], services, ...more,
});

const replacementOf = (absentId: string, substituteId: string, more: Readonly<Record<string, string>> = {}): SettingsView =>
  settings({ replacement: { r: { absentId, substituteId, period: { from: '2026-11-01', to: '2026-11-30' }, state: 'active', ...more } } });

describe('who has lessons with whom, in the timetable', () => {
  it('changes nothing of the directory', () => {
    expect(preview(edt([service('anne', '6A')]))).toMatchObject({ changes: [], links: { before: 0, lost: 0 } });
    expect(told(preview(edt(ALL)))).toEqual([]);
  });

  it('tells the services that the ENT does not have, with where to give them', () => {
    const { anomalies } = preview(edt([...ALL, service('luc', 'LAT', '')]));
    expect(anomalies).toEqual([{ rule: 'service-not-stated', where: 'stsweb', label: 'D’Angelo Luc', personId: 'luc', groupId: 'g:6LAT', detail: '6e latin' }]);
    const bare = ground({ groups: GROUPS.filter(({ id }) => id !== 'ens:6A') });
    expect(told(preview(edt([service('anne', '6A')]), bare))).toEqual([]);
  });
});

describe('a name that took the place of another (RPL-02)', () => {
  const instead = edt([service('anne', '6A'), ...ALL.slice(1, 4)]);

  it('is told of a substitute by function, and of nobody else', () => {
    const compared = preview(instead);
    expect(compared.overwritten).toEqual([{ absentId: 'perrine', substituteId: 'anne', groupId: 'c:6A' }]);
    expect(compared.anomalies).toEqual([{ rule: 'overwritten-teacher', where: 'edt', label: 'Durand Anne', personId: 'anne', groupId: 'c:6A', detail: 'Saldineau Perrine, 6e A' }]);
    const tenured = ground({ people: PEOPLE.map((one) => (one.id === 'anne' ? { ...one, functions: [] } : one)) });
    expect(preview(instead, tenured).overwritten).toHaveLength(1);
    expect(preview(edt([...instead.services ?? [], service('perrine', '6B')]), tenured).overwritten).toEqual([]);
  });

  it('needs the same subject, by what they teach here or in the file', () => {
    const other = ground({ people: PEOPLE.map((one) => (one.id === 'anne' ? { ...one, subjects: ['Musique'] } : one)) });
    expect(preview(edt([service('anne', '6A', 'MUSIQUE'), ...ALL.slice(1, 4)]), other).overwritten).toEqual([]);
    expect(preview(instead, other).overwritten).toHaveLength(1);
  });

  it('needs no more when the ENT has that replacement now', () => {
    const maths = edt([...ALL.slice(0, 1), service('anne', '6A', 'Sport'), service('luc', '6B', 'MATHS'), ...ALL.slice(3)]);
    expect(preview(maths).overwritten).toEqual([]);
    expect(preview(maths, ground({ view: replacementOf('luc', 'anne') })).overwritten).toHaveLength(1);
    expect(preview(maths, ground({ view: replacementOf('luc', 'perrine') })).overwritten).toEqual([]);
    expect(preview(maths, ground({ view: replacementOf('luc', 'anne'), day: '2026-12-24' })).overwritten).toEqual([]);
  });

  it('is not asked where the school has no teachers of the class', () => {
    const bare = ground({ groups: GROUPS.filter(({ id }) => id !== 'ens:6A') });
    expect(preview(instead, bare).overwritten).toEqual([]);
  });
});

describe('the identifiers of the ENT in Pronote (ALI-10)', () => {
  const without = (...ids: readonly (boolean | undefined)[]): number | undefined =>
    preview({ source: 'edt', teachers: [PERRINE, LUC, stated('RIEN', 'Personne')].map((one, i) => ({ ...one, hasEntId: ids[i] })), students: [{ ...STUDENTS[0] ?? PERRINE, hasEntId: ids[3] }], groups: CLASSES }).withoutEntId;

  it('are counted among the people whom the school knows, where somebody has one', () => {
    expect(without(true, false, false, false)).toBe(2);
    expect(without(true, true, false, true)).toBe(0);
    expect(without(false, false, true, false)).toBeUndefined();
    expect(without()).toBeUndefined();
    expect(preview({ source: 'sts', groups: CLASSES }).withoutEntId).toBeUndefined();
  });
});

describe('the replacements that a timetable tells', () => {
  const lesson = (from: string, to: string, more: Partial<StatedSubstitution> = {}): StatedSubstitution => ({ absent: 'perrine', substitute: 'anne', group: '6A', subject: 'FRANCAIS', from, to, hours: { day: 1, from: '08:00', to: '09:00' }, ...more });
  const NOVEMBER = lesson('2026-11-02', '2026-11-08');
  const replacements = (substitutions: readonly StatedSubstitution[], view?: SettingsView): ReturnType<typeof preview> =>
    preview(edt(ALL, { substitutions }), ground(view === undefined ? {} : { view }));
  const ID = 'edt:perrine:anne:2026-11-02';
  const row = { absentId: 'perrine', substituteId: 'anne', period: { from: '2026-11-02', to: '2026-11-15' }, scope: { classIds: ['c:6A'], subjects: [], slots: [{ day: 1, from: '08:00', to: '09:00', groupIds: ['c:6A'] }] }, state: 'active', origin: 'edt' };
  const known = (more: Readonly<Record<string, unknown>> = {}): SettingsView => settings({ replacement: { [ID]: { ...row, ...more } } });

  it('are one per absence: lessons that touch or overlap make one', () => {
    const { told: rows } = replacements([lesson('2026-11-09', '2026-11-15'), NOVEMBER, lesson('2026-11-02', '2026-11-08', { group: '6B' }), lesson('2026-11-03', '2026-11-04'), lesson('2026-12-07', '2026-12-13', { group: 'LAT' }), lesson('2026-12-07', '2026-12-13', { group: 'unknown' })]).replacements;
    expect(rows).toEqual([
      { id: ID, absentId: 'perrine', substituteId: 'anne', period: { from: '2026-11-02', to: '2026-11-15' }, scope: { classIds: ['c:6A', 'c:6B'], subjects: [], slots: [{ day: 1, from: '08:00', to: '09:00', groupIds: ['c:6A', 'c:6B'] }] } },
      { id: 'edt:perrine:anne:2026-12-07', absentId: 'perrine', substituteId: 'anne', period: { from: '2026-12-07', to: '2026-12-13' }, scope: { classIds: ['g:6LAT'], subjects: [], slots: [{ day: 1, from: '08:00', to: '09:00', groupIds: ['g:6LAT'] }] } },
    ]);
  });

  it('open nothing for a class that the school does not know', () => {
    const compared = replacements([lesson('2026-11-02', '2026-11-08', { group: 'unknown' })]);
    expect([compared.replacements.told, told(compared)]).toEqual([[], ['unknown-substitution SALDINEAU Perrine → DURAND Anne']]);
  });

  it('name people whom the school knows, and two of them', () => {
    const compared = replacements([lesson('2026-11-02', '2026-11-08', { substitute: 'x' }), lesson('2026-11-02', '2026-11-08', { absent: 'y' }), lesson('2026-11-02', '2026-11-08', { substitute: 'perrine' })]);
    expect(compared.replacements.told).toEqual([]);
    expect(told(compared)).toEqual(['unknown-substitution SALDINEAU Perrine → x', 'unknown-substitution y → DURAND Anne', 'unknown-substitution SALDINEAU Perrine → SALDINEAU Perrine']);
    expect(told(preview({ source: 'edt', groups: CLASSES, substitutions: [NOVEMBER] }))).toEqual(['unknown-substitution perrine → anne']);
  });

  it('are written when they are not there as they are told', () => {
    const twoWeeks = [NOVEMBER, lesson('2026-11-09', '2026-11-15')];
    expect(replacements(twoWeeks, known()).replacements).toEqual({ told: [], withdrawn: [], missing: [], stated: 1 });
    expect(replacements([NOVEMBER], known()).replacements.told).toMatchObject([{ id: ID, period: { to: '2026-11-08' } }]);
    expect(replacements(twoWeeks, known({ state: 'cancelled' })).replacements.told).toHaveLength(1);
  });

  it('are withdrawn when they are told no more, unless they are over or have recorded lessons', () => {
    const gone = replacements([], known());
    expect(gone.replacements.withdrawn).toEqual([ID]);
    expect(gone.anomalies).toEqual([{ rule: 'replacement-withdrawn', where: 'edt', label: 'Saldineau Perrine → Durand Anne', personId: 'perrine', detail: '2026-11-02 / 2026-11-15' }]);
    expect(replacements([], known({ period: { from: '2026-10-05', to: '2026-11-08' } })).replacements.withdrawn).toEqual([]);
    expect(replacements([], known({ origin: 'ent' })).replacements.withdrawn).toEqual([]);
    const recorded = replacements([], known({ sessions: ['2026-11-03'] }));
    expect([recorded.replacements.withdrawn, told(recorded)]).toEqual([[], ['replacement-with-sessions Saldineau Perrine → Durand Anne']]);
    expect(preview(edt(ALL), ground({ view: known() })).replacements.withdrawn).toEqual([]);
  });

  it('that stay for their sessions are to be confirmed, once, until they are told again', () => {
    const [recorded, marked] = [known({ sessions: ['2026-11-12'] }), known({ sessions: ['2026-11-12'], missingSince: '2026-11-08T08:00:00.000Z' })];
    expect([[], [NOVEMBER]].map((lessons) => replacements(lessons, recorded).replacements.missing)).toEqual([[ID], [ID]]);
    expect([[], [NOVEMBER]].map((lessons) => replacements(lessons, marked).replacements.missing)).toEqual([[], []]);
    const again = [NOVEMBER, lesson('2026-11-09', '2026-11-15')];
    expect(replacements(again, recorded).replacements).toMatchObject({ told: [], missing: [] });
    expect(replacements(again, marked).replacements).toMatchObject({ told: [{ id: ID }], missing: [] });
  });

  it('say the lessons of the week, and the subjects where not all of those taught are replaced', () => {
    const tuesday = { hours: { day: 2, from: '10:00', to: '11:00' } };
    const told2 = replacements([lesson('2026-11-02', '2026-11-08', tuesday), lesson('2026-11-02', '2026-11-08', { group: '6B' }), NOVEMBER]).replacements.told[0];
    expect(told2?.scope).toEqual({ classIds: ['c:6A', 'c:6B'], subjects: [], slots: [{ day: 1, from: '08:00', to: '09:00', groupIds: ['c:6A', 'c:6B'] }, { ...tuesday.hours, groupIds: ['c:6A'] }] });
    const odd = lesson('2026-11-02', '2026-11-08', { hours: { day: Number.NaN, from: 'x', to: '09:00' } });
    expect(replacements([NOVEMBER, odd]).replacements.told[0]?.scope).toEqual({ classIds: ['c:6A'], subjects: [], slots: [] });
    const both = ground({ people: PEOPLE.map((one) => (one.id === 'perrine' ? { ...one, subjects: ['Français', 'Latin'] } : one)) });
    const subjects = (...named: readonly string[]): unknown => preview(edt(ALL, { substitutions: named.map((subject) => lesson('2026-11-02', '2026-11-08', { subject })) }), both).replacements.told[0]?.scope.subjects;
    expect([subjects('FRANCAIS'), subjects('FRANCAIS', 'LATIN'), subjects('FRANCAIS', 'GREC')]).toEqual([['Français'], [], []]);
  });

  it('are not shortened under lessons that are recorded (P4)', () => {
    const inside = replacements([NOVEMBER], known({ sessions: ['2026-11-03'] }));
    expect([inside.replacements.told.length, told(inside)]).toEqual([1, []]);
    const outside = replacements([NOVEMBER], known({ sessions: ['2026-11-12'] }));
    expect([outside.replacements.told.length, told(outside)]).toEqual([0, ['replacement-with-sessions Saldineau Perrine → Durand Anne']]);
  });

  it('are told and not taken where the school keeps its own', () => {
    const own = settings({ timetableSettings: { general: { master: 'ent' } } });
    const compared = replacements([NOVEMBER], own);
    expect(compared.replacements).toEqual({ told: [], withdrawn: [], missing: [], stated: 1 });
    expect(compared.anomalies).toEqual([{ rule: 'replacement-not-taken', where: 'here', label: 'Saldineau Perrine → Durand Anne', personId: 'perrine', detail: '2026-11-02 / 2026-11-08' }]);
  });

  it('say which one of the ENT has become useless', () => {
    expect(told(replacements([NOVEMBER], replacementOf('perrine', 'anne')))).toEqual(['replacement-redundant Saldineau Perrine → Durand Anne']);
    expect(told(replacements([NOVEMBER], replacementOf('perrine', 'luc')))).toEqual([]);
    expect(told(replacements([NOVEMBER], replacementOf('luc', 'anne')))).toEqual([]);
    expect(told(replacements([lesson('2027-01-04', '2027-01-10')], replacementOf('perrine', 'anne')))).toEqual([]);
  });

  it('give somebody who has left by the identifier that remains', () => {
    const gone = settings({ replacement: { [ID]: { ...row, substituteId: 'gone', sessions: ['2026-11-03'] } } });
    expect(told(replacements([], gone))).toEqual(['replacement-with-sessions Saldineau Perrine → gone']);
    expect(told(preview(edt([service('perrine', '6A')], { teachers: [PERRINE, stated('RIEN', 'Personne')] })))).toEqual(['unknown-teacher RIEN Personne']);
  });
});
