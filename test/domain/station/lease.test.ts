import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaseState, noteTime, renewLease, type LeaseMemory } from '../../../domain/station/lease.ts';

const T0 = Date.parse('2026-11-09T08:00:00.000Z');
const DAY = 86_400_000;
const MINUTE = 60_000;
const at = (ms: number): string => new Date(T0 + ms).toISOString();

/** What is remembered after the ENT answered at T0, and the clock then showed each instant. */
const after = (...seen: readonly number[]): LeaseMemory => seen.reduce((memory, ms) => noteTime(memory, at(ms)), renewLease(at(0)));

describe('a lease of 7 days', () => {
  it.each<[string, LeaseMemory, number, string]>([
    ['is held until its last instant', after(), 7 * DAY - 1, 'held'],
    ['is over at its end', after(), 7 * DAY, 'over'],
    ['stays over when the clock is set back a little', after(8 * DAY), 8 * DAY - 4 * MINUTE, 'over'],
    ['is refused to a clock set back by more than 5 minutes', after(6 * DAY), 6 * DAY - 5 * MINUTE - 1, 'clock-back'],
    ['lets a clock be put right by 5 minutes', after(6 * DAY), 6 * DAY - 5 * MINUTE, 'held'],
    ['does not begin again when the clock is set back before it', after(8 * DAY), -3650 * DAY, 'clock-back'],
    ['says that a clock ten years ahead is wrong', after(DAY), 3650 * DAY, 'clock-ahead'],
    ['comes back when that clock is put right', after(DAY, 3650 * DAY), 2 * DAY, 'held'],
    ['is over after a year in a cupboard', after(DAY), 366 * DAY, 'over'],
  ])('%s', (_said, memory, now, kind) => {
    expect(leaseState(memory, 7, at(now)).kind).toBe(kind);
  });

  it('tells its end, and the last instant seen by a clock that is not believed', () => {
    expect(leaseState(after(), 7, at(0))).toEqual({ kind: 'held', endsAt: at(7 * DAY) });
    expect(leaseState(after(), 7, at(9 * DAY))).toEqual({ kind: 'over', endedAt: at(7 * DAY) });
    expect(leaseState(after(DAY), 7, at(0))).toEqual({ kind: 'clock-back', lastSeen: at(DAY) });
    expect(leaseState(after(DAY), 7, at(4000 * DAY))).toEqual({ kind: 'clock-ahead', lastSeen: at(DAY) });
  });

  it('begins anew at an answer of the ENT, whatever the clock had shown', () => {
    expect(leaseState(renewLease(at(-3650 * DAY)), 7, at(-3650 * DAY)).kind).toBe('held');
  });
});

// rel:R11: clocks of ±10 years, jumps, any order; the truth is a stopwatch that the user cannot touch.
it('is never held for longer than its days of a running clock, however the clock is set meanwhile', () => {
  const jump = fc.oneof(fc.integer({ min: -3650 * DAY, max: 3650 * DAY }), fc.integer({ min: -10 * MINUTE, max: 10 * MINUTE }));
  const step = fc.record({ passes: fc.integer({ min: 0, max: 3 * DAY }), jump: fc.option(jump, { freq: 3 }) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.array(step, { maxLength: 40 }), (days, steps) => {
      let [memory, clock, highest] = [renewLease(at(0)), 0, 0];
      let used = 0;
      for (const { passes, jump: moved } of steps) {
        clock += passes + (moved ?? 0);
        memory = noteTime(memory, at(clock));
        if (leaseState(memory, days, at(clock)).kind !== 'held') continue;
        // What counts as used: how far the clock has gone beyond what it had ever shown while the console was open.
        used += Math.max(0, clock - highest);
        highest = Math.max(highest, clock);
      }
      expect(used).toBeLessThan(days * DAY);
    }),
    { numRuns: 1000 },
  );
});
