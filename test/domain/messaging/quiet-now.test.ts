import { expect, it } from 'vitest';
import { isQuietAt } from '../../../domain/messaging/quiet-now.ts';

const HOURS = { enabled: true, weekdays: { from: '20:00', to: '07:00' }, weekend: { from: '18:00', to: '08:00' }, holidays: true };

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
  expect(isQuietAt(HOURS, now)).toBe(isQuiet);
  expect(isQuietAt({ ...HOURS, enabled: false }, now)).toBe(false);
});
