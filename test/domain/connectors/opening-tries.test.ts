import { expect, it } from 'vitest';
import { isOpeningTried, triedAt, type TriedOpenings } from '../../../domain/connectors/inspections/opening-tries.ts';

const AT = '2026-11-10T08:00:00.000Z';
const after = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

it('openings are tried every quarter of an hour, less and less where nothing of them is a program’s, and at once where others are wanted', () => {
  let tried: TriedOpenings | null = null;
  expect(isOpeningTried(tried, 'a', AT)).toBe(true);
  const waits = Array.from({ length: 7 }, () => (tried = triedAt(AT, 'a', { before: tried, isIdle: true })).minutes);
  expect(waits).toEqual([15, 30, 60, 120, 240, 240, 240]);
  expect([isOpeningTried(tried, 'a', after(239)), isOpeningTried(tried, 'a', after(240)), isOpeningTried(tried, 'b', after(1))]).toEqual([false, true, true]);
  expect([triedAt(AT, 'a', { before: tried, isIdle: false }).minutes, triedAt(AT, 'b', { before: tried, isIdle: true }).minutes]).toEqual([15, 15]);
});
