import { describe, expect, it } from 'vitest';
import { ali09 } from '../../../../domain/controls/ali/ali-09.ts';
import { rpl01 } from '../../../../domain/controls/rpl/rpl-01.ts';
import { rpl02 } from '../../../../domain/controls/rpl/rpl-02.ts';
import { rpl03 } from '../../../../domain/controls/rpl/rpl-03.ts';
import { rpl04 } from '../../../../domain/controls/rpl/rpl-04.ts';
import { rpl05 } from '../../../../domain/controls/rpl/rpl-05.ts';
import { rpl06 } from '../../../../domain/controls/rpl/rpl-06.ts';
import { rpl07 } from '../../../../domain/controls/rpl/rpl-07.ts';
import { rpl08 } from '../../../../domain/controls/rpl/rpl-08.ts';
import { rpl09 } from '../../../../domain/controls/rpl/rpl-09.ts';
import { rpl10 } from '../../../../domain/controls/rpl/rpl-10.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { group, person, rubrique } from '../../settings.ts';
import { cured } from '../cured.ts';
import { corrected, ending, found, foundIds, school, type Rows } from '../school.ts';

const PEOPLE = [
  person('ann', { groupIds: ['all', 'ens:6A', '6B'] }),
  person('bob', { groupIds: ['ens:6B'] }),
  person('cat', { groupIds: ['ens:6C'] }),
  person('idle'),
  person('guest', { profile: 'guest' }),
];
const GROUPS = [group('6A'), group('6B'), group('ens:6A', { kind: 'profile', classId: '6A' }), group('ens:6B', { kind: 'profile', classId: '6B' }), group('ens:6C', { kind: 'profile', classId: '6C' }), group('all', { kind: 'profile' })];
const period = (from: string, to: string): Fields => ({ period: { from, to } });
const one = (more: Fields = {}): Fields => ({ absentId: 'ann', substituteId: 'bob', state: 'active', ...period('2026-11-02', '2026-12-04'), ...more });
const planned = (replacement: Readonly<Record<string, Fields>>, rows: Rows = {}): ReturnType<typeof school> => school({ people: PEOPLE, groups: GROUPS, rows: { replacement, ...rows } });
const EDT = { timetableSettings: { general: { master: 'edt', tool: 'edt', mode: 'automatic' } } } as const;

describe('replacements beside those of EDT', () => {
  it('RPL-01: are cancelled, but for those of EDT, with a reason, with lessons, or past', () => {
    const redundant = planned({ r1: one() }, EDT);
    expect(foundIds(rpl01, redundant)).toEqual([['r1', 'ann', 'bob']]);
    corrected(rpl01, redundant);
    for (const more of [{ origin: 'edt' }, { reason: 'Pas encore dans EDT' }, period('2026-10-01', '2026-10-30')]) {
      expect(ending(rpl01, planned({ r1: one(more) }, EDT))).toBe('passed');
    }
    expect(rpl01.repair?.(planned({ r1: one({ sessions: ['2026-11-03'] }) }, EDT), found(rpl01, planned({ r1: one({ sessions: ['2026-11-03'] }) }, EDT)))).toEqual([]);
    expect(ending(rpl01, planned({ r1: one() }, { timetableSettings: { general: { master: 'ent' } } }))).toBe('passed');
    expect(ending(rpl01, planned({ r1: one() }, { timetableSettings: { general: { master: 'edt', mode: 'manual' } } }))).toBe('passed');
    expect(ending(rpl01, planned({ r1: one() }))).toBe('not-run timetable');
    // Once the timetable has it, no reason keeps it, whatever the school has said.
    const come = planned({ r1: one({ reason: 'EDT en panne' }), r2: one({ origin: 'edt' }) });
    expect(found(rpl01, come)).toMatchObject([{ objects: [{ id: 'r1' }, {}, {}], params: { come: 1 } }]);
    expect(ending(rpl01, planned({ r2: one({ origin: 'edt' }) }))).toBe('passed');
    expect(ending(rpl05, come)).toBe('passed');
  });

  it('RPL-02: is not run, without a report of timetable imports', () => {
    expect(ending(rpl02, planned({}))).toBe('not-run timetableImport');
  });

  it('RPL-02: are told by the last timetable', () => {
    const overwritten = [{ absentId: 'ann', substituteId: 'bob', groupId: 'c:6A' }];
    expect(foundIds(rpl02, planned({}, { upstreamReport: { edt: { at: '2026-11-08T08:00:00.000Z', overwritten } } }))).toEqual([['ann', 'bob', 'c:6A']]);
    expect(ending(rpl02, planned({}, { upstreamReport: { edt: { at: '2026-11-08T08:00:00.000Z' } } }))).toBe('passed');
  });

  it('ALI-09: come by themselves once the automatic import is set', () => {
    const manual = school({ rows: { timetableSettings: { general: { tool: 'pronote', mode: 'manual' } } } });
    expect(foundIds(ali09, manual)).toEqual([['general']]);
    cured(ali09, manual, ['timetableSettings', 'general', { mode: 'automatic' }]);
    expect(ending(ali09, school({ rows: { timetableSettings: { general: { tool: 'udt' } } } }))).toBe('passed');
    expect(ending(ali09, school({ rows: EDT }))).toBe('passed');
    expect(ending(ali09, school())).toBe('not-run timetable');
  });
});

describe('replacements that cannot be so', () => {
  it('RPL-03: of oneself', () => {
    const self = planned({ r1: one({ substituteId: 'ann' }) });
    expect(foundIds(rpl03, self)).toEqual([['r1', 'ann', 'ann']]);
    cured(rpl03, self, ['replacement', 'r1', { substituteId: 'bob' }]);
    expect(ending(rpl03, planned({ r1: one({ absentId: '', substituteId: '' }), later: { state: 4 } }))).toBe('passed');
  });

  it('RPL-04: without days, or in the wrong order', () => {
    for (const wrong of [{ period: null }, period('2026-12-04', '2026-11-02'), period('2026-11-02', 'juin'), period('juin', '2026-11-02')]) {
      cured(rpl04, planned({ r1: one(wrong) }), ['replacement', 'r1', { period: { from: '2026-11-02', to: '2026-12-04' } }]);
    }
    expect(ending(rpl04, planned({ r1: one({ period: null, state: 'cancelled' }) }))).toBe('passed');
  });

  it('RPL-05: twice the same on the same days, told once', () => {
    const twice = planned({ r1: one(), r2: one(period('2026-11-30', '2026-12-18')) });
    expect(found(rpl05, twice).map(({ objects, params }) => [objects[0]?.id, params])).toEqual([['r2', { from: '2026-11-02', to: '2026-12-04' }]]);
    cured(rpl05, twice, ['replacement', 'r2', { period: { from: '2026-12-05', to: '2026-12-18' } }]);
  });

  it('RPL-06: by two substitutes in the same classes, told once', () => {
    const rivals = planned({ r1: one(), r2: one({ substituteId: 'cat' }) });
    expect(found(rpl06, rivals).map(({ objects, params }) => [objects[0]?.id, params])).toEqual([['r1', { substitutes: 2 }]]);
    cured(rpl06, rivals, ['replacement', 'r1', { scope: { classIds: ['6A'], subjects: [] } }], ['replacement', 'r2', { scope: { classIds: ['6B'], subjects: [] } }]);
    const subjects = (subject: string): Fields => ({ scope: { classIds: ['6A'], subjects: [subject] } });
    expect(ending(rpl06, planned({ r1: one(subjects('Latin')), r2: one({ substituteId: 'cat', ...subjects('Grec') }) }))).toBe('passed');
    expect(ending(rpl06, planned({ r1: one(subjects('Latin')), r2: one({ substituteId: 'cat', ...subjects('Latin') }) }))).toBe('found');
    expect(ending(rpl06, planned({ r1: one(subjects('Latin')), r2: one({ substituteId: 'cat' }) }))).toBe('found');
    expect(ending(rpl06, planned({ r1: one(), r2: one({ substituteId: 'cat', ...period('2027-01-04', '2027-01-08') }), r3: one({ absentId: 'bob', substituteId: 'cat' }) }))).toBe('passed');
  });

  it('RPL-07: by somebody without an account or a service', () => {
    expect(foundIds(rpl07, planned({ r1: one({ substituteId: 'idle' }), r2: one({ substituteId: 'gone' }) }))).toEqual([['r1', 'ann', 'idle'], ['r2', 'ann', 'gone']]);
    expect(ending(rpl07, planned({ r1: one(), r2: one({ substituteId: 'guest' }), r3: one({ substituteId: 'gone', ...period('2026-09-01', '2026-09-10') }) }))).toBe('passed');
  });

  it('RPL-08: for more than a year, or within holidays', () => {
    const zoned = { schoolCalendar: { general: { zone: 'C' } } } as const;
    cured(rpl08, planned({ r1: one(period('2026-11-02', '2027-12-04')) }), ['replacement', 'r1', { period: { from: '2026-11-02', to: '2027-06-04' } }]);
    expect(ending(rpl08, planned({ r1: one(period('2026-12-21', '2026-12-24')) }, zoned))).toBe('found');
    expect(ending(rpl08, planned({ r1: one(period('2026-12-14', '2026-12-24')) }, zoned))).toBe('passed');
  });
});

describe('what replacements leave or meet', () => {
  const past = one(period('2026-09-14', '2026-10-16'));
  const rubriques = { c6a: rubrique({ kind: 'classe', classId: '6A' }), c6b: rubrique({ kind: 'classe', classId: '6B' }), cdi: rubrique({}) };
  const access = { 'c6a|person:bob': { role: 'publisher' }, 'c6b|person:bob': { role: 'publisher' }, 'cdi|person:bob': { role: 'writer' } };
  const service = { CDT: { label: 'Cahier', active: true, roles: [{ code: 'use', label: 'Utilisation' }] } };
  const left = (replacement: Readonly<Record<string, Fields>>): ReturnType<typeof school> =>
    planned(replacement, { rubrique: rubriques, access, service, serviceAccess: { 'CDT|person:bob': { role: 'use' } } });

  it('RPL-09: rights on the classes of the absent teacher, taken back once the replacement has ended', () => {
    expect(foundIds(rpl09, left({ r1: past }))).toEqual([['r1', 'ann', 'bob', 'c6a']]);
    const after = corrected(rpl09, left({ r1: past }));
    expect(after.view.find('access', 'c6b|person:bob')?.fields['role']).toBe('publisher');
    expect(ending(rpl09, left({ r1: one() }))).toBe('passed');
    expect(ending(rpl09, left({ r1: past, r2: one({ scope: { classIds: ['6A'] } }) }))).toBe('passed');
    expect(ending(rpl09, left({ r1: { ...past, substituteId: 'cat' } }))).toBe('passed');
    expect(ending(rpl09, left({ r1: { ...past, absentId: 'gone' } }))).toBe('passed');
    expect(ending(rpl09, left({ r1: { ...past, substituteId: 'gone' } }))).toBe('passed');
    const ofLeaver = planned({ r1: { ...past, substituteId: 'gone' } }, { rubrique: rubriques, access: { 'c6a|person:gone': { role: 'publisher' } } });
    expect(foundIds(rpl09, ofLeaver)).toEqual([['r1', 'ann', 'gone', 'c6a']]);
  });

  it('RPL-10: an inspection of who is absent', () => {
    const inspected = (fields: Fields): ReturnType<typeof school> => planned({ r1: one() }, { inspection: { 'ann|ipr': { state: 'open', window: { from: '2026-11-20', to: '2026-12-18' }, ...fields } } });
    expect(foundIds(rpl10, inspected({ visit: '2026-11-27' }))).toEqual([['r1', 'ann', 'bob']]);
    expect(ending(rpl10, inspected({}))).toBe('found');
    cured(rpl10, inspected({ visit: '2026-11-27' }), ['inspection', 'ann|ipr', { visit: '2026-12-11' }]);
  });
});
