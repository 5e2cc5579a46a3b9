import { describe, expect, it } from 'vitest';
import { isShaken, mustRest, restAfter, shakesAfter } from '../../../domain/connectors/resting.ts';

const NOW = new Date('2026-11-09T08:00:00.000Z');
const rest = (status: number, retryAfter?: number) => restAfter({ status, retryAfter }, NOW);

describe('a platform that asks for peace', () => {
  it('is left alone for ten minutes, or as long as it says where that is longer, for a day at most', () => {
    expect([429, 503, 509].map((status) => rest(status))).toEqual(['busy', 'busy', 'quota'].map((kind) => ({ kind, until: '2026-11-09T08:10:00.000Z', said: null })));
    expect([30, 1_800, 9_999_999].map((seconds) => rest(503, seconds))).toEqual([
      { kind: 'busy', until: '2026-11-09T08:10:00.000Z', said: '2026-11-09T08:00:30.000Z' },
      { kind: 'busy', until: '2026-11-09T08:30:00.000Z', said: '2026-11-09T08:30:00.000Z' },
      { kind: 'busy', until: '2026-11-10T08:00:00.000Z', said: '2026-11-10T08:00:00.000Z' },
    ]);
    expect([200, 302, 401, 500, 502, 504].map((status) => rest(status))).toEqual(Array.from({ length: 6 }));
  });

  it('is asked nothing meanwhile but to close an access, where it did not say when to come back', () => {
    const [plain, told] = [rest(503), rest(503, 60)].map((one) => one ?? { kind: 'busy' as const, until: '', said: null });
    const at = (minutes: string) => `2026-11-09T08:${minutes}:00.000Z`;
    expect(['00', '09', '10'].map((minutes) => mustRest(plain ?? NEVER, at(minutes), false))).toEqual([true, true, false]);
    expect(mustRest(plain ?? NEVER, at('00'), true)).toBe(false);
    expect(['00', '01'].map((minutes) => mustRest(told ?? NEVER, at(minutes), true))).toEqual([true, false]);
  });
});

it('a platform is shaken once three answers in a row say that it is in trouble, or one that says so itself', () => {
  const after = (...statuses: readonly number[]) => isShaken(statuses.reduce(shakesAfter, 0));
  expect([[500, 502, 504], [503], [500, 500], [500, 200, 500, 502], [509, 509, 509], [600, 600, 600], [401, 404, 404]].map((statuses) => after(...statuses))).toEqual([true, true, false, false, false, false, false]);
});

const NEVER = { kind: 'busy', until: '', said: null } as const;
