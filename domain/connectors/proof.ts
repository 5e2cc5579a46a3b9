import { z } from 'zod';
import type { FailureKind } from './failure-kind.ts';

/** What is read of a platform in one go. */
export const Collection = z.enum(['structure', 'groups', 'people', 'members', 'services', 'grants', 'links', 'lessonBooks', 'shares', 'teachings']);
export type Collection = z.infer<typeof Collection>;

/** Why something that was read may not be all there is. */
export const IncompleteCause = z.enum(['refused', 'redirected', 'unparsable', 'countMismatch', 'moved', 'unreachable', 'byDesign', 'notDeclared', 'contradicted']);
type IncompleteCause = z.infer<typeof IncompleteCause>;

/** Why a list is not whole, from why it was not read. */
export const INCOMPLETE_BY: Readonly<Record<FailureKind, IncompleteCause>> = {
  signedOut: 'redirected', mfaNeeded: 'redirected', mustAccept: 'redirected', shape: 'unparsable',
  timeout: 'unreachable', unreachable: 'unreachable', server: 'unreachable', busy: 'unreachable',
  forbidden: 'refused', outOfScope: 'refused', notFound: 'refused', alreadyThere: 'refused', platformRule: 'refused', invalid: 'refused', quota: 'refused',
  grantOver: 'refused', clientRefused: 'refused', denied: 'refused', scope: 'refused', otherStructure: 'refused',
};

/** Whether a collection is whole, and what says so (`declared`: whoever gave the file): without `complete`, nothing that is absent may be taken for deleted (§8.4). */
export const Proof = z.discriminatedUnion('complete', [
  z.object({ complete: z.literal(true), count: z.number().int().nonnegative(), by: z.enum(['independentCount', 'doubleRead', 'declared']) }),
  z.object({ complete: z.literal(false), count: z.number().int().nonnegative(), cause: IncompleteCause }),
]);
export type Proof = Readonly<z.infer<typeof Proof>>;

const NOT_WHOLE: Proof = { complete: false, count: 0, cause: 'byDesign' };

/** Of a school of which nothing was read: nothing in it is absent. */
export const NOTHING_READ: Readonly<Record<Collection, Proof>> = Object.freeze({
  structure: NOT_WHOLE, groups: NOT_WHOLE, people: NOT_WHOLE, members: NOT_WHOLE, services: NOT_WHOLE, grants: NOT_WHOLE, links: NOT_WHOLE, lessonBooks: NOT_WHOLE, shares: NOT_WHOLE, teachings: NOT_WHOLE,
});

/** Two reads of one list, by the keys of what they hold: the same ones, or it moved meanwhile. */
export function proveByDoubleRead(first: readonly string[], second: readonly string[]): Proof {
  const known = new Set(first);
  const same = known.size === new Set(second).size && second.every((key) => known.has(key));
  return same ? { complete: true, count: second.length, by: 'doubleRead' } : { complete: false, count: second.length, cause: 'moved' };
}

/** Whether a list of groups, or of the roles given to them, is no list: it has a row for each group, with roles or without, so that one without any beside groups says nothing of what they hold. */
export function isNoListBeside(rows: number, groups: number): boolean {
  return rows === 0 && groups > 0;
}

/** What was found, beside the figure that the platform says elsewhere. */
export function proveByCount(found: number, told: number | undefined): Proof {
  return found === told ? { complete: true, count: found, by: 'independentCount' } : { complete: false, count: found, cause: 'countMismatch' };
}

/** How many of a collection may go in one pull before a person is asked; of people, a smaller share (decision: mass removal). */
const MOST_GONE = { people: 0.05, other: 0.2 } as const;
const MOST_GONE_AT_ONCE = 50;

/** A collection as it was last agreed on, and how many of these are no longer read. */
export interface Disappearance {
  readonly collection: Collection;
  readonly known: number;
  readonly gone: number;
}

/**
 * A proof, doubted where too much would be gone: an answer that is well formed and wrongly empty is what emptied directories
 * elsewhere (connectors.md §8.1). Nothing is deleted here by a pull in any case; this says whether an absence is even shown as one.
 */
export function doubtMassRemoval(proof: Proof, { collection, known, gone }: Disappearance): Proof {
  if (!proof.complete || gone === 0) return proof;
  const share = collection === 'people' ? MOST_GONE.people : MOST_GONE.other;
  const isMass = proof.count === 0 || (gone > known * share && (gone > MOST_GONE_AT_ONCE || collection === 'people'));
  return isMass ? { complete: false, count: proof.count, cause: 'countMismatch' } : proof;
}
