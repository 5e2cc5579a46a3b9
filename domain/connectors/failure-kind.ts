import { z } from 'zod';

/**
 * Why a platform did not do, or not show, what it was asked (connectors.md §8.2): what to do differs for each.
 * `shape`: an answer that is not what this version reads, such as a page in place of data; `redirected` never happens: a
 * redirection is one of `signedOut`, `mfaNeeded` and `mustAccept`, and is not followed. Of an access that somebody granted: `grantOver`, it is not renewed any
 * more; `clientRefused`, the application itself is not known; `denied`, the person did not grant it; `scope`, it does not reach that module. `otherStructure`: what has the code of the school there
 * is not what was joined: it was made again, merged, or is there twice.
 */
export const FailureKind = z.enum([
  'signedOut', 'mfaNeeded', 'mustAccept', 'forbidden', 'outOfScope', 'notFound', 'alreadyThere',
  'platformRule', 'invalid', 'quota', 'busy', 'server', 'timeout', 'unreachable', 'shape', 'grantOver', 'clientRefused', 'denied', 'scope', 'otherStructure',
]);
export type FailureKind = z.infer<typeof FailureKind>;

/** Those that only a person can settle, on the platform itself. */
const FOR_A_PERSON: ReadonlySet<FailureKind> = new Set(['signedOut', 'mfaNeeded', 'mustAccept', 'grantOver', 'clientRefused', 'denied', 'scope', 'otherStructure']);

/** Whether a failure waits for a person: asking again by program would only get the account banned. */
export function needsPerson(failure: FailureKind): boolean {
  return FOR_A_PERSON.has(failure);
}

/** Those by which a platform asks to be left alone for a while: it is asked nothing more at once, not even again (connectors.md §8.7). */
const FOR_PEACE: ReadonlySet<FailureKind> = new Set(['busy', 'quota']);

/** Whether a platform asks to be left alone. */
export function asksForPeace(failure: FailureKind): boolean {
  return FOR_PEACE.has(failure);
}

/** Those that pass by themselves: reading again later is harmless. */
const PASSING: ReadonlySet<FailureKind> = new Set([...FOR_PEACE, 'server', 'timeout', 'unreachable']);

/** Whether a read may be tried again later; a write never is. */
export function isPassing(failure: FailureKind): boolean {
  return PASSING.has(failure);
}
