import { expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { readLeaseDays, setLeaseDays } from '../../../domain/station/lease-days.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

it.each<[string, Json, string | undefined]>([
  ['general', 1, undefined],
  ['general', 30, undefined],
  ['general', null, undefined],
  ['general', 0, 'lease-out-of-range'],
  ['general', 31, 'lease-out-of-range'],
  ['general', 7.5, 'lease-out-of-range'],
  ['general', '7', 'lease-out-of-range'],
  ['other', 7, 'malformed-key'],
])('the lease %s of %o days: %s', (id, days, expected) => {
  expect(refusal(smallSchool(), change(smallSchool(), 'offlineLease', id, { days }))?.kind).toBe(expected);
});

it.each<[Json, number]>([[14, 14], [null, 7], [90, 7], ['x', 7]])('a school that says %o has a lease of %i days', (days, expected) => {
  expect(readLeaseDays(settings({ offlineLease: { general: { days } } }))).toBe(expected);
});

it('is set, back to the usual days, and not set twice', () => {
  const view = settings({ offlineLease: { general: { days: 14 } } });
  expect(setLeaseDays(view, 3)).toEqual({
    intention: { kind: 'lease.set', days: 3 },
    changes: [{ entity: 'offlineLease', id: 'general', edits: [{ field: 'days', was: 14, set: 3 }] }],
    atomic: false,
  });
  expect(setLeaseDays(view, 7)?.changes[0]?.edits).toEqual([{ field: 'days', was: 14, set: null }]);
  expect(setLeaseDays(view, 14)).toBeUndefined();
});
