import { z } from 'zod';
import { FailureKind } from '../failure-kind.ts';
import { Effect } from './effect.ts';

/**
 * What became of one change (connectors.md §8.2), each with its own state: `applied` and `same` were read there; `notDone` was answered,
 * or not, and is not there; `exceeded`: it is there, and so is what nobody asked for; `unverified` was sent and could not be read since; `partial`: some of its steps only; `held`: not sent.
 */
export const ChangeOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['applied', 'same', 'exceeded', 'conflict', 'partial', 'unknown', 'observed']) }),
  z.object({ kind: z.enum(['notDone', 'unverified', 'held']), failure: FailureKind.nullable() }),
  /** Done, and others of the same list are no longer what they were: nothing is repaired by program (connectors.md §7.7). */
  z.object({ kind: z.literal('disturbed'), lost: z.number().int().nonnegative(), gained: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('needsDecision'), effect: Effect, key: z.string().max(40) }),
]);
export type ChangeOutcome = Readonly<z.infer<typeof ChangeOutcome>>;

/** Those after which what is asked is there. */
export function isSettled({ kind }: ChangeOutcome): boolean {
  return kind === 'applied' || kind === 'same' || kind === 'exceeded';
}
