import { describe, expect, it } from 'vitest';
import { cancelReplacement, changeReplacement, planReplacement, type ReplacementWish } from '../../../domain/replacements/replacement-gestures.ts';
import { findReplacement, listReplacements } from '../../../domain/replacements/replacement.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { Fields, SettingsView } from '../../../domain/sync/row.ts';
import { change, refusal, settings } from '../settings.ts';

const PERIOD = { from: '2026-11-09', to: '2026-11-20' };
const known = (more: Fields = {}): Fields => ({ absentId: 'ann', substituteId: 'bob', period: PERIOD, state: 'active', ...more });
const schoolOf = (rows: Readonly<Record<string, Fields>>, master: 'edt' | null = null): SettingsView => settings({ replacement: rows, timetableSettings: { general: { master } } });
const WISH: ReplacementWish = { absentId: 'ann', substituteId: 'bob', period: PERIOD, scope: { classIds: [], subjects: [] }, comment: '', reason: '' };

const refused = (view: SettingsView, set: Fields, id = 'r'): string | undefined => refusal(view, change(view, 'replacement', id, { ...set }))?.kind;
const planned = (view: SettingsView, wish: Partial<ReplacementWish> = {}): string | undefined => {
  const plan = must(planReplacement(view, 'new', { ...WISH, ...wish }), 'something is planned');
  return refusal(view, plan.changes)?.kind;
};

describe('a replacement is refused', () => {
  const none = schoolOf({});
  it('of oneself (P1)', () => expect(planned(none, { substituteId: 'ann' })).toBe('replacement-of-oneself'));
  it('without two people and two days that exist (P2)', () => {
    expect(planned(none, { absentId: '' })).toBe('replacement-incomplete');
    expect(planned(none, { substituteId: '' })).toBe('replacement-incomplete');
    expect(planned(none, { period: { from: '2026-11-31', to: '2026-12-01' } })).toBe('replacement-incomplete');
    expect(planned(none, { period: { from: '2026-11-30', to: '2026-12-32' } })).toBe('replacement-incomplete');
    expect(refused(none, { state: 'active', absentId: 'ann', substituteId: 'bob' })).toBe('replacement-incomplete');
  });
  it('whose end precedes its start (P2)', () => expect(planned(none, { period: { from: '2026-11-20', to: '2026-11-09' } })).toBe('dates-reversed'));
  it('beside another of the same pair on a same day (P3)', () => {
    const view = schoolOf({ r: known() });
    expect(planned(view, { period: { from: '2026-11-20', to: '2026-11-27' } })).toBe('replacement-overlap');
    expect(planned(view, { period: { from: '2026-11-21', to: '2026-11-27' } })).toBeUndefined();
    expect(planned(view, { substituteId: 'cid' })).toBeUndefined();
    expect(planned(view, { absentId: 'cid' })).toBeUndefined();
    expect(planned(schoolOf({ r: known({ state: 'cancelled' }) }))).toBeUndefined();
  });
  it('when what the substitute has recorded would be outside, or it would be cancelled (P4, P5)', () => {
    const view = schoolOf({ r: known({ sessions: ['2026-11-10', '2026-11-16'] }) });
    expect(refused(view, { period: { from: '2026-11-09', to: '2026-11-13' } })).toBe('replacement-sessions');
    expect(refused(view, { period: { from: '2026-11-11', to: '2026-11-20' } })).toBe('replacement-sessions');
    expect(refused(view, { period: null })).toBe('replacement-sessions');
    expect(refused(view, { state: 'cancelled' })).toBe('replacement-sessions');
    expect(refused(view, { period: { from: '2026-11-10', to: '2026-11-16' } })).toBeUndefined();
  });
  it('when it came with the timetable, whoever is the master', () => expect(refused(schoolOf({ r: known({ origin: 'edt' }) }), { comment: 'x' })).toBe('replacement-from-timetable'));
  it('when the timetable holds it already, or is the master, unless a reason is given (P9)', () => {
    expect(planned(schoolOf({ r: known({ origin: 'edt' }) }))).toBe('replacement-redundant');
    expect(planned(schoolOf({}, 'edt'))).toBe('replacement-redundant');
    expect(planned(schoolOf({}, 'edt'), { reason: 'EDT en panne' })).toBeUndefined();
    expect(refused(schoolOf({ r: known() }, 'edt'), { comment: 'x' })).toBeUndefined();
    expect(refused(schoolOf({ r: known({ state: 'cancelled' }) }, 'edt'), { state: 'active' })).toBe('replacement-redundant');
  });
  it('when it is none', () => expect(refused(none, { state: 'lost' })).toBe('invalid-value'));
  it('never when it is cancelled before any lesson', () => expect(refused(schoolOf({ r: known() }), { state: 'cancelled' })).toBeUndefined());
});

describe('what is done to a replacement', () => {
  const view = schoolOf({ r: known() });
  const one = must(findReplacement(view, 'r'), 'it is there');

  it('changes what is asked and nothing else', () => {
    const moved = changeReplacement(view, one, { period: { from: '2026-11-09', to: '2026-11-27' }, scope: { classIds: ['6A'], subjects: [] } });
    expect(moved?.changes[0]?.edits.map(({ field }) => field)).toEqual(['period', 'scope']);
    expect(moved?.intention).toEqual({ kind: 'replacement.change', absent: 'ann', substitute: 'bob', from: '2026-11-09', to: '2026-11-27' });
    expect(changeReplacement(view, one, { comment: '' })).toBeUndefined();
    const swapped = changeReplacement(view, { ...one, period: null }, { absentId: 'cid', substituteId: 'dan' });
    expect(swapped?.intention).toEqual({ kind: 'replacement.change', absent: 'cid', substitute: 'dan', from: '', to: '' });
    expect(changeReplacement(view, one, { comment: 'x' })?.intention).toMatchObject(PERIOD);
  });

  it('cancels it, once', () => {
    const cancelled = cancelReplacement(view, one);
    expect(cancelled?.intention).toEqual({ kind: 'replacement.cancel', absent: 'ann', substitute: 'bob' });
    expect(cancelReplacement(layChanges(view, cancelled?.changes ?? []), one)).toBeUndefined();
  });
});

it('lists those that are to be, by first day', () => {
  const view = schoolOf({
    b: known(), a: known(), early: known({ period: { from: '2026-10-01', to: '2026-10-02' } }), off: known({ state: 'cancelled' }), draft: known({ period: null }), odd: { state: 'lost' },
  });
  expect(listReplacements(view).map(({ id }) => id)).toEqual(['early', 'a', 'b']);
  expect(findReplacement(view, 'gone')).toBeUndefined();
});
