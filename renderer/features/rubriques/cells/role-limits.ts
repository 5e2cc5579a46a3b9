import { limitsOf } from '../../../../domain/connectors/limits/limits-of.ts';
import type { JoinedPlatform } from '../../../../domain/connectors/limits/platform-limits.ts';
import { ROLES } from '../../../../domain/rights/role.ts';
import { limitWords } from '../../../../texts/connectors/limits.ts';

/** Of each rank of a role, why a platform does not hold it as it is; empty where it does. */
export type RoleLimits = readonly string[];

const KNOWN = new WeakMap<readonly JoinedPlatform[], RoleLimits>();

/** Worked out once for a list of platforms: a cell reads an array. */
export function roleLimits(platforms: readonly JoinedPlatform[]): RoleLimits {
  const known = KNOWN.get(platforms) ?? ROLES.map((role) => limitWords(limitsOf(platforms).of('rubriqueAccess', role)));
  KNOWN.set(platforms, known);
  return known;
}
