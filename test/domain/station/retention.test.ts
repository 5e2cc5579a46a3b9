import { expect, it } from 'vitest';
import { isStaleDirectory, pastRetention, retentionEnd } from '../../../domain/station/retention.ts';
import { settings } from '../settings.ts';

it.each([
  ['2026-07-10', '2026-10-10'],
  ['2026-11-30', '2027-02-28'],
  ['2027-11-30', '2028-02-29'],
  ['2026-12-31', '2027-03-31'],
  ['2026-08-31', '2026-11-30'],
])('of who left on %s, something may be kept until %s', (leftOn, end) => {
  expect(retentionEnd(leftOn)).toBe(end);
});

it('names those who are past it, and nobody whose day cannot be read', () => {
  const view = settings({
    departure: { ann: { leftOn: '2026-07-10' }, bob: { leftOn: '2026-07-11' }, eve: { leftOn: '' }, tom: { leftOn: 'July' } },
  });
  expect(pastRetention(view, '2026-10-11')).toEqual(['ann']);
});

it('does not trust a directory that was not received for three months', () => {
  expect(isStaleDirectory('2026-07-10T08:00:00.000Z', '2026-10-10')).toBe(false);
  expect(isStaleDirectory('2026-07-10T08:00:00.000Z', '2026-10-11')).toBe(true);
  expect(isStaleDirectory(null, '2026-10-11')).toBe(false);
});
