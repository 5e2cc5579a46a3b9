import { expect, it } from 'vitest';
import { isLeavingTried, minutesBefore, type TriedLeaving } from '../../../domain/connectors/leaving-tries.ts';

const AT = '2026-11-10T08:00:00.000Z';
const after = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

it('what leaves by itself is tried every quarter of an hour, less and less where nothing of it is a program’s, and at once where something else waits', () => {
  let tried: TriedLeaving | null = null;
  expect(isLeavingTried(tried, 'a', AT)).toBe(true);
  const waits = Array.from({ length: 7 }, () => (tried = { at: AT, wanted: 'a', mark: '', minutes: minutesBefore(tried, 'a', true) }).minutes);
  expect(waits).toEqual([15, 30, 60, 120, 240, 240, 240]);
  expect([isLeavingTried(tried, 'a', after(239)), isLeavingTried(tried, 'a', after(240)), isLeavingTried(tried, 'b', after(1))]).toEqual([false, true, true]);
  expect([minutesBefore(tried, 'a', false), minutesBefore(tried, 'b', true)]).toEqual([15, 15]);
});
