import { describe, expect, it } from 'vitest';
import { isClosingTried, isOfAll } from '../../../domain/connectors/inspections/closing-tries.ts';

const AT = '2026-11-12T23:00:00.000Z';
const after = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

describe('a closing that failed', () => {
  it('is tried each minute, whatever the platform answered', () => {
    for (const failure of [null, 'server', 'busy', 'absent', 'locked'] as const) expect(isClosingTried({ failure, tries: 40, triedAt: AT }, failure, after(0.5))).toBe(true);
    expect(isClosingTried({ failure: 'mfaNeeded', tries: 0, triedAt: null }, 'mfaNeeded', AT)).toBe(true);
  });

  it('waits longer each time, an hour at most, where a person must act there first; no more once something else was found', () => {
    const wait = (tries: number) => [1, 2, 3, 4, 59, 60].find((minutes) => isClosingTried({ failure: 'mfaNeeded', tries, triedAt: AT }, 'mfaNeeded', after(minutes)));
    expect([1, 2, 3, 7, 30].map(wait)).toEqual([1, 2, 4, 60, 60]);
    for (const trouble of [null, 'server'] as const) expect(isClosingTried({ failure: 'mfaNeeded', tries: 30, triedAt: AT }, trouble, after(1))).toBe(true);
  });

  it('is not tried again for each access where the next one would fail alike', () => {
    expect((['mfaNeeded', 'unreachable', 'busy', 'resting', 'locked', 'platformRule', 'server', 'absent'] as const).map(isOfAll)).toEqual([true, true, true, true, true, false, false, false]);
  });
});
