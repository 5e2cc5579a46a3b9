import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../domain/connectors/failure-kind.ts';
import { readPatiently } from '../../server/connectors/http/patience.ts';
import { secondsToWait } from '../../server/connectors/http/retry-after.ts';

/** What is slept, and how many times it is read, where each read fails. */
async function failing(kind: FailureKind, retryAfter?: number, random = 1): Promise<readonly [slept: readonly number[], reads: number]> {
  const slept: number[] = [];
  let reads = 0;
  await readPatiently({ sleep: async (ms) => void slept.push(ms), random: () => random }, async () => {
    reads += 1;
    return { ok: false, refusal: { kind, detail: '', retryAfter } };
  });
  return [slept, reads];
}

describe('a read that fails in passing', () => {
  it.each(['server', 'timeout', 'unreachable'] as const)('is tried twice again, each time after longer, with full jitter (%s)', async (kind) => {
    expect(await failing(kind)).toEqual([[1_000, 2_000], 3]);
    expect(await failing(kind, undefined, 0.25)).toEqual([[250, 500], 3]);
  });

  it('is tried again no sooner than the platform says, and not at all where that is later than a minute', async () => {
    expect(await failing('server', 20)).toEqual([[20_000, 20_000], 3]);
    expect(await failing('server', 60)).toEqual([[60_000, 60_000], 3]);
    expect(await failing('server', 61)).toEqual([[], 1]);
  });

  it.each(['busy', 'quota', 'forbidden', 'shape'] as const)('is not tried again at once where the platform asks for peace, or would answer the same (%s)', async (kind) => {
    expect(await failing(kind, 1)).toEqual([[], 1]);
  });
});

it('understands when to come back as seconds and as a date', () => {
  const now = new Date('2026-11-09T08:00:00.000Z');
  expect(['120', ' 5 ', 'Mon, 09 Nov 2026 08:02:00 GMT', 'Mon, 09 Nov 2026 07:00:00 GMT', '0', '-3', 'soon', '', null].map((header) => secondsToWait(header, now))).toEqual([
    120, 5, 120, undefined, undefined, undefined, undefined, undefined, undefined,
  ]);
});
