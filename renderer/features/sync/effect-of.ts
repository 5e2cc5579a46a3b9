import { reachImpact } from '../../../domain/messaging/reach-impact.ts';
import { reachOf } from '../../../domain/messaging/reach.ts';
import type { Impact } from '../../../domain/rights/impact.ts';
import { permissionsOf } from '../../../domain/school/school-permissions.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { compareRights } from '../../school/derive.ts';
import type { SchoolState } from '../../school/school-state.ts';

/** What an effect is computed from: the school as the ENT has it, with what is on its way. */
export type EffectGround = Pick<SchoolState, 'school' | 'before' | 'rightsBefore'>;

/** Who would gain and who would lose by going from some values to others, both laid over the same school. */
export function effectBetween({ school, before, rightsBefore }: EffectGround, from: readonly Change[], to: readonly Change[]): Impact {
  const origin = rightsOf(rightsBefore.ground, layChanges(before, from), rightsBefore);
  return compareRights(origin, rightsOf(rightsBefore.ground, layChanges(before, to), origin), permissionsOf(school));
}

/** The rows on which whom one can write to depends (domain.md §2.4.5), rights on rubriques apart: their lists seldom move. */
const REACH_ENTITIES: ReadonlySet<string> = new Set(['visibilityRule', 'messagingSettings', 'allClasses', 'membership']);

/** Who could write to more people, and who to fewer, by going from some values to others at an instant; undefined when none is about it. */
export function reachBetween({ rightsBefore, before }: EffectGround, from: readonly Change[], to: readonly Change[], now: string): { readonly gained: number; readonly lost: number } | undefined {
  if (![...from, ...to].some(({ entity }) => REACH_ENTITIES.has(entity))) return undefined;
  const origin = rightsOf(rightsBefore.ground, layChanges(before, from), rightsBefore);
  const { gainedPeople, lostPeople } = reachImpact(reachOf(origin, now), reachOf(rightsOf(rightsBefore.ground, layChanges(before, to), origin), now));
  return { gained: gainedPeople.length, lost: lostPeople.length };
}

/** How many students and guardians are among people given by their indices. */
export function countYoungAudience({ people }: SchoolState['directory'], indices: Iterable<number>): number {
  let count = 0;
  for (const i of indices) {
    const profile = people[i]?.profile;
    if (profile === 'student' || profile === 'guardian') count += 1;
  }
  return count;
}
