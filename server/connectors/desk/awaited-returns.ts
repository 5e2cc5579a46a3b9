import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Application } from '../platform-connector.ts';

/** A code holds ten minutes there (§2.1). */
const AWAITED_MS = 10 * 60_000;

/** What somebody sent their browser to a platform for. */
export interface AwaitedReturn {
  readonly address: string;
  readonly application: Application;
  /** Whether an access that was granted is being renewed. */
  readonly renews: boolean;
}

/**
 * Returns that are awaited, each of one person, once, for ten minutes: in memory only, since the secret of an application that nobody accepted yet has to be
 * written nowhere. Those of a program that stops are begun again.
 */
export interface AwaitedReturns {
  /** Awaits one in place of what that person awaited; gives the word that the browser brings back. */
  await(who: string, awaited: AwaitedReturn, now: Date): string;
  /** Gives what was awaited, once, whatever it is answered; undefined where nobody does, or no more, or with another word. */
  take(who: string, state: string, now: Date): AwaitedReturn | undefined;
}

/** Made once for a whole ENT: a school is served by several desks. */
export function createAwaitedReturns(): AwaitedReturns {
  const awaited = new Map<string, AwaitedReturn & { readonly state: string; readonly at: number }>();
  return {
    await: (who, one, now) => {
      const state = randomBytes(32).toString('base64url');
      awaited.set(who, { ...one, state, at: now.getTime() });
      return state;
    },
    take: (who, state, now) => {
      const one = awaited.get(who);
      if (one === undefined || !isSame(one.state, state)) return undefined;
      awaited.delete(who);
      return now.getTime() - one.at > AWAITED_MS ? undefined : one;
    },
  };
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
