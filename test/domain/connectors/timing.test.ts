import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectorTiming, FIRST_TIMING, isReadDue, isTestDue, mayWrite, MOST_TRIES } from '../../../domain/connectors/timing.ts';

const MORNING = { ...FIRST_TIMING, readAt: ['18:00', '06:00'] };
/** Paris is one hour ahead in November, two in July. */
const at = (hour: string, day = '2026-11-09'): string => `${day}T${hour}:00.000Z`;
const never = { at: null, failures: 0 };
const tried = (when: string, failures = 0) => ({ at: when, failures });

describe('the hours of a connector', () => {
  it('are none at first: nothing is read by itself, nothing is written between one and five', () => {
    expect(isReadDue(FIRST_TIMING, never, at('10:00'))).toBe(false);
    expect([at('00:30'), at('03:59'), at('04:00'), at('23:59')].map((now) => mayWrite(FIRST_TIMING, now))).toEqual([false, false, true, true]);
    expect(mayWrite(FIRST_TIMING, at('02:30', '2026-07-09'))).toBe(false);
    expect(mayWrite(FIRST_TIMING, at('03:30', '2026-07-09'))).toBe(true);
  });

  it('come once each day, by the clock of Paris, and are caught up when this program was stopped', () => {
    expect(isReadDue(MORNING, tried(at('17:00', '2026-11-08')), at('04:59'))).toBe(false);
    expect(isReadDue(MORNING, tried(at('17:00', '2026-11-08')), at('05:00'))).toBe(true);
    expect(isReadDue(MORNING, tried(at('05:00')), at('05:01'))).toBe(false);
    expect(isReadDue(MORNING, tried(at('05:00')), at('16:59'))).toBe(false);
    expect(isReadDue(MORNING, tried(at('05:00')), at('17:00'))).toBe(true);
    expect(isReadDue(MORNING, tried(at('05:00', '2026-11-08')), at('04:00'))).toBe(true);
    expect(isReadDue(MORNING, never, at('10:00'))).toBe(true);
  });

  it('wait while nothing is read, and pass over what only stops writing; a window may pass midnight', () => {
    const night = { ...MORNING, windows: [{ from: '22:00', to: '07:00', stops: 'all' }] as const };
    expect(isReadDue(night, never, at('05:30'))).toBe(false);
    expect(isReadDue(night, never, at('06:00'))).toBe(true);
    expect([at('20:59'), at('21:00'), at('23:30')].map((now) => mayWrite(night, now))).toEqual([true, false, false]);
    const writes = { ...MORNING, windows: [{ from: '05:30', to: '07:00', stops: 'writes' }] as const };
    expect(isReadDue(writes, never, at('05:15'))).toBe(true);
    expect(mayWrite(writes, at('05:15'))).toBe(false);
  });

  it('are tried again ten minutes after a failure that passes, twice', () => {
    const again = (minutes: string, failures: number): boolean => isReadDue(MORNING, tried(at('05:00'), failures), at(`05:${minutes}`));
    expect([again('09', 1), again('10', 1), again('10', MOST_TRIES - 1), again('59', MOST_TRIES)]).toEqual([false, true, true, false]);
  });

  it('never make it read twice for one hour, minute after minute', () => {
    const someHour = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.uniqueArray(someHour, { maxLength: 4 }), fc.array(fc.record({ from: someHour, to: someHour, stops: fc.constantFrom('writes', 'all') }), { maxLength: 2 }), (readAt, windows) => {
        const timing = ConnectorTiming.parse({ readAt, windows });
        let last = tried(at('10:00', '2026-11-08'));
        let reads = 0;
        for (let minute = 0; minute < 3 * 1440; minute += 1) {
          const now = new Date(Date.parse(at('10:00', '2026-11-08')) + minute * 60_000).toISOString();
          if (!isReadDue(timing, last, now)) continue;
          reads += 1;
          last = tried(now);
        }
        expect(reads).toBeLessThanOrEqual(3 * readAt.length);
        expect(readAt.length > 0 && windows.length === 0 ? reads : 3 * readAt.length).toBe(3 * readAt.length);
      }),
      { numRuns: 6 },
    );
  });

  it('are those of its tests too; without any, it is tested once a day', () => {
    const isDue = (now: string, timing = FIRST_TIMING) => isTestDue({ timing, lastTry: tried(at('10:00', '2026-11-08')), shakenAt: null }, now);
    expect([at('04:59'), at('05:00'), at('23:00')].map((now) => isDue(now))).toEqual([false, true, true]);
    expect([at('16:59', '2026-11-08'), at('17:00', '2026-11-08')].map((now) => isDue(now, MORNING))).toEqual([false, true]);
  });

  it('are not waited for once a trouble is over, but for a window where nothing is read, and three times at most', () => {
    const isDue = (minutes: string, failures = 0, windows: ConnectorTiming['windows'] = []) => isTestDue({ timing: { ...FIRST_TIMING, windows }, lastTry: tried(at('10:00'), failures), shakenAt: at('10:00') }, at(`10:${minutes}`));
    expect([isDue('09'), isDue('10'), isDue('50'), isDue('50', MOST_TRIES)]).toEqual([false, true, true, false]);
    expect(isDue('50', 0, [{ from: '11:30', to: '12:00', stops: 'all' }])).toBe(false);
  });

  it('are read with care', () => {
    expect(ConnectorTiming.safeParse({ readAt: ['25:00'], windows: [] }).success).toBe(false);
    expect(ConnectorTiming.safeParse({ readAt: ['06:00', '07:00', '08:00', '09:00', '10:00'], windows: [] }).success).toBe(false);
  });
});
