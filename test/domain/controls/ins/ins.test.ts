import { describe, expect, it } from 'vitest';
import { ins01 } from '../../../../domain/controls/ins/ins-01.ts';
import { ins02 } from '../../../../domain/controls/ins/ins-02.ts';
import { ins03 } from '../../../../domain/controls/ins/ins-03.ts';
import { ins04 } from '../../../../domain/controls/ins/ins-04.ts';
import { ins05 } from '../../../../domain/controls/ins/ins-05.ts';
import { ins06 } from '../../../../domain/controls/ins/ins-06.ts';
import { ins07 } from '../../../../domain/controls/ins/ins-07.ts';
import { vis01 } from '../../../../domain/controls/vis/vis-01.ts';
import { vis02 } from '../../../../domain/controls/vis/vis-02.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { person } from '../../settings.ts';
import { cured } from '../cured.ts';
import { corrected, ending, found, foundIds, school, type Rows } from '../school.ts';

const PEOPLE = [person('ann'), person('ines', { profile: 'academic' })];
const KEY = 'ann|ipr';
const window = (from: string, to: string | null): Fields => ({ window: { from, to } });
const inspected = (fields: Fields = {}, rows: Rows = {}): ReturnType<typeof school> =>
  school({ people: PEOPLE, rows: { inspection: { [KEY]: { state: 'open', visit: '2026-11-12', informedOn: '2026-11-05', ...window('2026-11-05', '2026-11-19'), ...fields } }, ...rows } });
const inspector = (platforms: Fields = {}): Fields => ({ name: 'Hélène Astruc', platforms, state: 'active' });

describe('who inspects', () => {
  it('INS-01: has an account on this platform', () => {
    const unknown = inspected({}, { inspector: { ipr: inspector() } });
    expect(foundIds(ins01, unknown)).toEqual([[KEY, 'ann', 'ipr']]);
    cured(ins01, unknown, ['inspector', 'ipr', { platforms: { 'Mon ENT Occitanie': '2026-11-09' } }]);
    expect(ending(ins01, inspected())).toBe('found');
    expect(ending(ins01, inspected(window('2026-11-05', null)))).toBe('found');
    expect(ending(ins01, inspected(window('2026-10-05', '2026-10-19')))).toBe('passed');
    expect(found(ins02, school({ people: PEOPLE, rows: { inspection: { 'ann|ines': { state: 'open', ...window('2026-11-05', null) } } } }))[0]?.objects.at(-1)).toMatchObject({ kind: 'person', id: 'ines' });
    expect(ending(ins01, school({ people: PEOPLE, rows: { inspection: { 'ann|ines': { state: 'open', ...window('2026-11-05', null) } } } }))).toBe('passed');
  });

  it('INS-05: has one on each platform that the school uses', () => {
    const known = { ipr: inspector({ eCollège31: '2026-11-01' }), other: inspector({ eCollège31: '2026-11-01', 'Mon ENT Occitanie': '2026-11-01' }), none: inspector() };
    expect(found(ins05, school({ rows: { inspector: known } })).map(({ objects, params }) => [objects[0]?.id, params])).toEqual([['ipr', { known: 'eCollège31', lacking: 'Mon ENT Occitanie' }]]);
    cured(ins05, school({ rows: { inspector: known } }), ['inspector', 'ipr', { platforms: { eCollège31: '2026-11-01', 'Mon ENT Occitanie': '2026-11-09' } }]);
  });
});

describe('when lesson books are open', () => {
  it('INS-02: not without an end, nor for more than a month', () => {
    const after = corrected(ins02, inspected(window('2026-11-05', null)));
    expect(after.view.find('inspection', KEY)?.fields['window']).toEqual({ from: '2026-11-05', to: '2026-11-19' });
    const unseen = corrected(ins02, inspected({ visit: null, ...window('2026-11-01', '2026-12-31') }));
    expect(unseen.view.find('inspection', KEY)?.fields['window']).toEqual({ from: '2026-11-01', to: '2026-11-15' });
    expect(found(ins02, inspected(window('2026-11-01', '2026-12-31')))[0]?.params).toEqual({ until: '2026-12-31' });
    expect(['2026-12-01', '2026-12-02'].map((to) => ending(ins02, inspected(window('2026-11-01', to))))).toEqual(['passed', 'found']);
    expect(ending(ins02, inspected())).toBe('passed');
    expect(ending(ins02, inspected({ state: 'closed', ...window('2026-11-05', null) }))).toBe('passed');
  });

  it('INS-03: on the day of the visit', () => {
    corrected(ins03, inspected({ visit: '2026-11-25' }));
    expect(ending(ins03, inspected({ visit: null }))).toBe('passed');
    expect(ins03.repair?.(inspected({ visit: null }), found(ins03, inspected({ visit: '2026-11-25' })))).toEqual([]);
  });

  it('INS-04: no longer once the window is past', () => {
    corrected(ins04, inspected(window('2026-10-05', '2026-10-19')));
    expect(ending(ins04, inspected())).toBe('passed');
    expect(ending(ins04, inspected(window('2026-10-05', null)))).toBe('passed');
  });

  it('INS-07: with the knowledge of the teacher', () => {
    cured(ins07, inspected({ informedOn: null }), ['inspection', KEY, { informedOn: '2026-11-09' }]);
    expect(ending(ins07, inspected({ informedOn: null, state: 'prepared' }))).toBe('passed');
  });
});

describe('visas', () => {
  const visa = (fields: Fields): Rows => ({ visa: { v1: { from: '2026-11-01', to: '2026-11-10', by: 'direction', state: 'active', ...fields } } });

  it('INS-06: freeze a lesson book that is inspected', () => {
    expect(found(ins06, inspected({}, visa({ teacherId: 'ann' })))[0]?.params).toEqual({ from: '2026-11-01', to: '2026-11-10' });
    expect(ending(ins06, inspected({}, visa({})))).toBe('found');
    expect(ending(ins06, inspected({}, visa({ teacherId: 'bob' })))).toBe('passed');
    expect(ending(ins06, inspected({}, visa({ subject: 'Grec' })))).toBe('found');
    const greek = { ...visa({ subject: 'Grec' }), inspection: { 'zed|ipr': { state: 'open', ...window('2026-11-05', '2026-11-19') } } };
    expect([school({ people: [person('zed', { subjects: ['Latin'] })], rows: greek }), school({ people: PEOPLE, rows: greek })].map((ground) => ending(ins06, ground))).toEqual(['passed', 'found']);
    expect(ending(ins06, inspected({}, visa({ to: '2026-11-02' })))).toBe('passed');
    expect(ending(ins06, inspected())).toBe('not-run visas');
  });

  it('VIS-01: leave nothing to write to who replaces', () => {
    const replaced = (period: Fields, fields: Fields): ReturnType<typeof school> =>
      school({ people: PEOPLE, rows: { replacement: { r1: { absentId: 'ann', substituteId: 'bob', period, state: 'active' } }, ...visa(fields) } });
    const week = { from: '2026-11-05', to: '2026-11-14' };
    expect(found(vis01, replaced(week, { teacherId: 'ann' }))[0]).toMatchObject({ objects: [{ kind: 'replacement', id: 'r1' }, { id: 'ann' }, { id: 'bob' }], params: { from: '2026-11-01', to: '2026-11-10' } });
    expect(ending(vis01, replaced(week, {}))).toBe('found');
    expect(ending(vis01, replaced(week, { teacherId: 'zed' }))).toBe('passed');
    expect(ending(vis01, replaced({ from: '2026-11-11', to: '2026-11-14' }, {}))).toBe('passed');
    expect(ending(vis01, replaced({ from: '2026-11-02', to: '2026-11-08' }, {}))).toBe('passed');
    expect(ending(vis01, school())).toBe('not-run visas');
  });

  it('VIS-02: are placed by the direction', () => {
    expect(foundIds(vis02, inspected({}, visa({ by: 'administrator' })))).toEqual([['v1']]);
    expect(foundIds(vis02, inspected({}, visa({ by: 'administrator', teacherId: 'ann' })))).toEqual([['v1', 'ann']]);
    expect(ending(vis02, inspected({}, visa({})))).toBe('passed');
  });
});
