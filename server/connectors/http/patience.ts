import { asksForPeace, isPassing } from '../../../domain/connectors/failure-kind.ts';
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

/**
 * Reads again what failed in passing, after 1 to 60 s with full jitter, or what the platform says, unless that is later; not at all where it asks for peace. A
 * write is never given to it.
 */
export async function readPatiently<T>(waiting: Waiting, read: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  let found = await read();
  for (let tried = 1; tried < MOST_TRIES && !found.ok && isReadAgain(found.refusal); tried += 1) {
    await waiting.sleep(Math.max(askedOf(found.refusal), waiting.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (tried - 1))));
    found = await read();
  }
  return found;
}

function isReadAgain(failure: Failure): boolean {
  return isPassing(failure.kind) && !asksForPeace(failure.kind) && askedOf(failure) <= LONGEST_MS;
}

function askedOf({ retryAfter }: Failure): number {
  return (retryAfter ?? 0) * 1_000;
}
