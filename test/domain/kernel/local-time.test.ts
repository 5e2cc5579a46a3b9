import { expect, it } from 'vitest';
import { instantOf, localDay, localMoment } from '../../../domain/kernel/local-time.ts';

it('has the day of the school, not that of the clocks of computers', () => {
  expect(['2026-11-30T22:59:00Z', '2026-11-30T23:00:00Z', '2026-06-30T21:59:00.000Z', '2026-06-30T22:00:00.000Z'].map(localDay)).toEqual(['2026-11-30', '2026-12-01', '2026-06-30', '2026-07-01']);
});

it('keeps what is a day already, and what is no date', () => {
  expect(['2026-11-30', '', 'inconnu', 'Type'].map(localDay)).toEqual(['2026-11-30', '', 'inconnu', 'Type']);
});

it('goes to the clock of Paris and back, whatever the season', () => {
  expect(localMoment('2026-07-01T06:00:00Z')).toEqual({ day: '2026-07-01', hour: '08:00' });
  expect(['2026-07-01T08:00', '2026-12-01T08:00', '2026-10-25T02:30'].map(instantOf)).toEqual(['2026-07-01T06:00:00.000Z', '2026-12-01T07:00:00.000Z', '2026-10-25T00:30:00.000Z']);
});
