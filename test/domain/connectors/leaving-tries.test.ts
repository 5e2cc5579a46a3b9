import { expect, it } from 'vitest';
import { isLeavingTried, minutesBefore, readAgain, type TriedLeaving } from '../../../domain/connectors/leaving-tries.ts';

const AT = '2026-11-10T08:00:00.000Z';
const after = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

it('what leaves by itself is tried every quarter of an hour, less and less where nothing of it is a program’s, and at once where something else waits', () => {
  let tried: TriedLeaving | null = null;
  expect(isLeavingTried(tried, 'a', AT)).toBe(true);
  const waits = Array.from({ length: 7 }, () => (tried = { at: AT, wanted: 'a', mark: '', read: null, minutes: minutesBefore(tried, 'a', true) }).minutes);
  expect(waits).toEqual([15, 30, 60, 120, 240, 240, 240]);
  expect([isLeavingTried(tried, 'a', after(239)), isLeavingTried(tried, 'a', after(240)), isLeavingTried(tried, 'b', after(1))]).toEqual([false, true, true]);
  expect([minutesBefore(tried, 'a', false), minutesBefore(tried, 'b', true)]).toEqual([15, 15]);
});

it('what goes on changing is read after one minute, then two, a quarter of an hour at most, and at once again after half an hour of quiet', () => {
  let [read, now] = [readAgain(null, AT), 0];
  const tried = (): TriedLeaving => ({ at: AT, wanted: 'a', minutes: 15, mark: '', read });
  const waits: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    waits.push(read.minutes);
    expect([isLeavingTried(tried(), 'b', after(now + read.minutes - 1)), isLeavingTried(tried(), 'b', after(now + read.minutes))]).toEqual([false, true]);
    now += read.minutes;
    read = readAgain(read, after(now));
  }
  expect(waits).toEqual([1, 2, 4, 8, 15, 15, 15]);
  expect([readAgain(read, after(now + 29)).minutes, readAgain(read, after(now + 30)).minutes]).toEqual([15, 1]);
});
