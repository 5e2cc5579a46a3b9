import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './http-client.ts';

/** Waits as an ENT asks, and `most` milliseconds at most; at once where it asked nothing. */
export async function pauseAfter({ retryAfter }: Answer, most: number): Promise<void> {
  if (retryAfter !== undefined) await wait(Math.min(retryAfter * 1000, most));
}

/** Asks again, each time after the delay that was asked for, until it is taken; throws on any other answer. */
export async function untilTaken(ask: () => Promise<Answer | undefined>): Promise<number> {
  for (let deferred = 0; ; deferred += 1) {
    const answer = await ask();
    if (answer === undefined || answer.status === 200) return deferred;
    if (answer.retryAfter === undefined) throw new Error(`answered ${answer.status}: ${answer.text}`);
    await pauseAfter(answer, Infinity);
  }
}
