import { z } from 'zod';
import { FailureKind } from './failure-kind.ts';
import { OnlyObserved } from './only-observed.ts';

/** The connectors of this version: a platform each, or any platform by hand (`sheet`). */
export const ConnectorId = z.enum(['entcore', 'sheet']);
export type ConnectorId = z.infer<typeof ConnectorId>;

/**
 * Why a connector did not do what was asked. Beside what the platform answers: `address`, it is not one that may be used; `absent`, there is no
 * connector; `locked`, its account is closed by a key that this program no longer has; `resting`, it was refused, and asking again would get the
 * account banned; `still`: nothing is written at this hour; `secondWanted`: another administrator must ask for the same; `interrupted`: nobody here
 * follows that work any more; `unawaited`: nobody here, or nobody any more, awaits what the browser brought back. Why it is only looked at: see `OnlyObserved`.
 */
export const ConnectorTrouble = z.enum([...FailureKind.options, ...OnlyObserved.options, 'address', 'absent', 'locked', 'resting', 'still', 'secondWanted', 'interrupted', 'unawaited']);
export type ConnectorTrouble = z.infer<typeof ConnectorTrouble>;

const HOUR = 3_600_000;
/** Sign-ins refused to a person within an hour before the connector rests; a program is not given a second one (§2.1: a ban is final). */
const MOST_REFUSALS = 3;

/** Whether a sign-in may be tried. `refusals`: when it was refused, ISO 8601. */
export function maySignIn(refusals: readonly string[], now: Date, by: 'person' | 'program'): boolean {
  const recent = refusals.filter((at) => now.getTime() - Date.parse(at) < HOUR);
  return recent.length < (by === 'person' ? MOST_REFUSALS : 1);
}

/**
 * Whether a session that the platform ended before its time may be opened again by program (E2): once an hour, never within the hour of a refusal. One that ends again and again
 * waits for a person. `last`: when one was opened so, in milliseconds.
 */
export function mayOpenAgain(last: number | undefined, refusals: readonly string[], now: Date): boolean {
  return (last === undefined || now.getTime() - last >= HOUR) && maySignIn(refusals, now, 'program');
}
