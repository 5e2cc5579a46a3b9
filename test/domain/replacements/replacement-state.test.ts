import { describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { lastingDays, longFromDays, replacementLength } from '../../../domain/replacements/replacement-length.ts';
import { lastTold, replacementState, replacementTime } from '../../../domain/replacements/replacement-state.ts';
import { listReplacements } from '../../../domain/replacements/replacement.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { settings } from '../settings.ts';

const PERIOD = { from: '2026-11-09', to: '2026-11-20' };
const known = (more: Fields = {}): Fields => ({ absentId: 'ann', substituteId: 'bob', period: PERIOD, state: 'active', ...more });
const IMPORTED = '2026-11-08T08:00:00.000Z';

/** The state of `r` on a day, entered at some moment, beside others, after a timetable told so many replacements. */
function stateOf({ day = '2026-11-09', at, more = {}, master = null, told = null }: { day?: string; at?: string; more?: Readonly<Record<string, Fields>>; master?: 'ent' | 'edt' | null; told?: number | null }): string {
  const view = settings({
    replacement: { r: known(), ...more },
    timetableSettings: { general: { master } },
    upstreamReport: { edt: { at: IMPORTED, substitutions: told } },
  });
  view.put('replacement', 'r', { ver: 1, fields: more['r'] ?? known(), ...(at === undefined ? {} : { at }) });
  const beside = listReplacements(view);
  return replacementState({ view, beside, toldAt: lastTold(view) }, must(beside.find(({ id }) => id === 'r'), 'it is there'), day);
}

describe('the state of a replacement', () => {
  it('is where its days are, both included', () => {
    expect(['2026-11-08', '2026-11-09', '2026-11-20', '2026-11-21'].map((day) => replacementTime({ period: PERIOD }, day))).toEqual(['planned', 'current', 'current', 'ended']);
    expect(stateOf({})).toBe('current');
  });

  it('is a conflict beside another one of the same pair entered here (P3)', () => {
    expect(stateOf({ more: { other: known() } })).toBe('conflict');
    expect(stateOf({ more: { other: known({ substituteId: 'cat' }) } })).toBe('current');
  });

  it('is redundant beside the one of the timetable (S2-104), which stays as it is', () => {
    expect(stateOf({ more: { other: known({ origin: 'edt' }) } })).toBe('redundant');
    expect(stateOf({ more: { r: known({ origin: 'edt' }), other: known() } })).toBe('current');
  });

  it('is to be confirmed when the timetable came since and does not have it, as long as it lasts', () => {
    const before = '2026-11-07T10:00:00.000Z';
    expect(stateOf({ at: before, told: 0 })).toBe('unconfirmed');
    expect(stateOf({ at: before, told: 3, master: 'edt' })).toBe('unconfirmed');
    expect(stateOf({ at: before, told: 0, day: '2026-11-21' })).toBe('ended');
    expect(stateOf({ at: '2026-11-08T09:00:00.000Z', told: 0 })).toBe('current');
    expect(stateOf({ at: before, told: 0, more: { r: known({ origin: 'edt' }) } })).toBe('current');
  });

  it('is to be confirmed when it came from a timetable that tells it no more, as long as it lasts', () => {
    const missing = { r: known({ origin: 'edt', sessions: ['2026-11-09'], missingSince: IMPORTED }) };
    expect([stateOf({ more: missing }), stateOf({ more: missing, day: '2026-11-21' })]).toEqual(['unconfirmed', 'ended']);
    expect(stateOf({ more: { r: known({ missingSince: IMPORTED }) } })).toBe('current');
  });

  it('is not, where nobody knows when it was entered, the file tells no replacement, or the school keeps them here', () => {
    const before = '2026-11-07T10:00:00.000Z';
    expect(stateOf({ told: 0 })).toBe('current');
    expect(stateOf({ at: before })).toBe('current');
    expect(stateOf({ at: before, told: 0, master: 'ent' })).toBe('current');
  });
});

describe('the nature of a replacement (P10)', () => {
  it('is long from fifteen days, the first and the last counted, or from what the school says', () => {
    expect(lastingDays({ from: '2026-11-09', to: '2026-11-23' })).toBe(15);
    expect([14, 15].map((n) => replacementLength({ from: '2026-11-01', to: `2026-11-${n}` }, longFromDays(settings({}))))).toEqual(['short', 'long']);
    expect(longFromDays(settings({ timetableSettings: { general: { longFromDays: 21 } } }))).toBe(21);
  });
});
