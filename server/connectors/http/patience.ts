import { isPassing } from '../../../domain/connectors/failure-kind.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Failure } from './read-answer.ts';

/** How one waits between two reads. */
export interface Waiting {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 to 1, for the jitter. */
  readonly random: () => number;
}

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
const MOST_TRIES = 3;

/** Reads again what failed in passing, after 1 to 60 s with full jitter, or what the platform says; a write is never given to it. */
export async function readPatiently<T>(waiting: Waiting, read: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  let found = await read();
  for (let tried = 1; tried < MOST_TRIES && !found.ok && isPassing(found.refusal.kind); tried += 1) {
    await waiting.sleep(pauseOf(found.refusal, tried, waiting.random()));
    found = await read();
  }
  return found;
}

function pauseOf({ retryAfter }: Failure, tried: number, random: number): number {
  const asked = (retryAfter ?? 0) * 1_000;
  return Math.min(LONGEST_MS, Math.max(asked, random * FIRST_MS * 2 ** (tried - 1)));
}
