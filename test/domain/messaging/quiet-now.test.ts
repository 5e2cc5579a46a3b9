import { describe, expect, it } from 'vitest';
import { quietAt } from '../../../domain/messaging/quiet-now.ts';
import type { Holiday } from '../../../domain/school-year/holiday.ts';

const HOURS = { enabled: true, weekdays: { from: '20:00', to: '07:00' }, weekend: { from: '18:00', to: '08:00' }, holidays: true };
/** From Saturday 19 December to Sunday 3 January. */
const CHRISTMAS: Holiday = { id: 'christmas', name: null, from: '2026-12-19', to: '2027-01-03' };

it.each([
  ['2026-11-09T08:00:00Z', false, 'a Monday morning'],
  ['2026-11-09T06:30:00Z', true, 'before the end of the week-end, 7 h 30 in Paris'],
  ['2026-11-10T06:30:00Z', false, 'the same hour of a Tuesday'],
  ['2026-11-10T05:30:00Z', true, 'an early Tuesday'],
  ['2026-11-10T19:30:00Z', true, 'a Tuesday evening'],
  ['2026-07-07T18:30:00Z', true, 'the same evening in summer time'],
  ['2026-11-12T18:30:00Z', false, 'a Thursday, before the evening'],
  ['2026-11-13T17:30:00Z', true, 'a Friday, when the week-end has begun'],
  ['2026-11-14T12:00:00Z', true, 'a Saturday'],
  ['2026-11-15T12:00:00Z', true, 'a Sunday'],
])('%s is quiet: %s (%s)', (now, isQuiet) => {
  expect(quietAt(HOURS, [], now).quiet).toBe(isQuiet);
  expect(quietAt({ ...HOURS, enabled: false }, [], now)).toEqual({ quiet: false, change: undefined });
});

describe('holidays', () => {
  it.each([
    ['2026-12-22T12:00:00Z', true, 'a Tuesday of the holidays'],
    ['2027-01-04T06:30:00Z', true, 'the morning of the return, before the end of the long week-end'],
    ['2027-01-04T07:30:00Z', false, 'the same morning, after it'],
  ])('%s is quiet when they count: %s (%s)', (now, isQuiet) => {
    expect(quietAt(HOURS, [CHRISTMAS], now).quiet).toBe(isQuiet);
  });

  it('change nothing when the school does not count them', () => {
    expect(quietAt({ ...HOURS, holidays: false }, [CHRISTMAS], '2026-12-22T12:00:00Z').quiet).toBe(false);
  });

  it('begin the evening before, even in the middle of a week', () => {
    const bridge: Holiday = { id: null, name: 'Pont', from: '2027-05-06', to: '2027-05-09' };
    expect(quietAt(HOURS, [bridge], '2027-05-05T16:30:00Z').quiet).toBe(true);
    expect(quietAt(HOURS, [], '2027-05-05T16:30:00Z').quiet).toBe(false);
  });
});

describe('the next change', () => {
  it('is the evening of a school day, the morning of the next one', () => {
    expect(quietAt(HOURS, [], '2026-11-09T08:00:00Z').change).toEqual({ day: '2026-11-09', hour: '20:00' });
    expect(quietAt(HOURS, [], '2026-11-09T20:00:00Z').change).toEqual({ day: '2026-11-10', hour: '07:00' });
  });

  it('jumps over the week-end and over the holidays', () => {
    expect(quietAt(HOURS, [], '2026-12-18T18:00:00Z').change).toEqual({ day: '2026-12-21', hour: '08:00' });
    expect(quietAt(HOURS, [CHRISTMAS], '2026-12-18T18:00:00Z').change).toEqual({ day: '2027-01-04', hour: '08:00' });
  });

  it('is none where everything is off for a year', () => {
    expect(quietAt(HOURS, [{ id: null, name: 'Fermé', from: '2026-01-01', to: '2029-12-31' }], '2026-11-09T08:00:00Z')).toEqual({ quiet: true, change: undefined });
  });
});
