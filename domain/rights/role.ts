import { z } from 'zod';

/** What someone may be in a rubrique, from nothing to everything; « none » is the absence of any right. */
export const RubriqueRole = z.enum(['none', 'visitor', 'writer', 'publisher', 'moderator', 'manager']);
export type RubriqueRole = z.infer<typeof RubriqueRole>;

/** The roles from the weakest to the strongest (dom:2.3.3; the order is inferred, hence « Déduit » on screen). */
export const ROLES: readonly RubriqueRole[] = RubriqueRole.options;

/** The roles that a right may give. */
export const GIVEN_ROLES = ['visitor', 'writer', 'publisher', 'moderator', 'manager'] as const;

/** The number of ranks above « none »: 1 visitor to 5 manager. */
export const TOP_RANK = GIVEN_ROLES.length;

/** The strength of a role, 0 (none) to 5 (manager). */
export function rankOf(role: RubriqueRole): number {
  return ROLES.indexOf(role);
}

/** The role of a rank; a rank outside 0 to 5 is a bug and throws. */
export function roleAt(rank: number): RubriqueRole {
  const role = ROLES[rank];
  if (role === undefined) throw new RangeError(`No role has rank ${rank}`);
  return role;
}

/** The strongest of several roles, « none » when there is none (dom:R12). */
export function highestRole(roles: Iterable<RubriqueRole>): RubriqueRole {
  let rank = 0;
  for (const role of roles) rank = Math.max(rank, rankOf(role));
  return roleAt(rank);
}

/** The weaker of two roles: what is in force while two administrators disagree. */
export function lowestRole(one: RubriqueRole, other: RubriqueRole): RubriqueRole {
  return roleAt(Math.min(rankOf(one), rankOf(other)));
}
