import { expect, test } from 'vitest';
import { DORMANT_AFTER, isDormant } from '../../../domain/roles/dormant-account.ts';

test('an access is dormant after half a year without a sign-in, and nothing is said of what is not known', () => {
  const at = (days: number): string => new Date(Date.parse('2026-11-09T08:00:00.000Z') + days * 86_400_000).toISOString();
  expect([isDormant(at(0), at(DORMANT_AFTER.days)), isDormant(at(0), at(DORMANT_AFTER.days + 1)), isDormant(null, at(4000))]).toEqual([false, true, false]);
});
