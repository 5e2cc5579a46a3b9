import { comparePlans } from '../../../domain/gar/plan/compare-plans.ts';
import { garPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { homePublishers, publisherShift, type HomePublishers } from '../../../domain/home-page/home-publishers.ts';
import { fedRubriques } from '../../../domain/home-page/home-tile.ts';
import { reachImpact } from '../../../domain/messaging/reach-impact.ts';
import { reachOf } from '../../../domain/messaging/reach.ts';
import type { Impact } from '../../../domain/rights/impact.ts';
import { countPeople } from '../../../domain/rights/people-set.ts';
import { permissionsOf } from '../../../domain/school/school-permissions.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { compareServiceRoles, serviceGrants } from '../../../domain/services/service-rights.ts';
import { listServices } from '../../../domain/services/service.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import type { MoreEffects, WholeEffect } from '../../../texts/changes/effects.ts';
import { compareRights } from '../store/derive.ts';
import type { SchoolState } from '../store/school-state.ts';

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

/** The rows on which the roles that people hold in services depend. */
const SERVICE_ENTITIES: ReadonlySet<string> = new Set(['serviceAccess', 'membership', 'schoolGroup']);

/** The rows on which rights on rubriques depend. */
const RIGHTS_ENTITIES: ReadonlySet<string> = new Set(['access', 'rubrique', 'schoolGroup', 'membership']);

/** The rows on which it depends who may publish on the home page: its tiles, and who has which right in what feeds them. */
const HOME_ENTITIES: ReadonlySet<string> = new Set(['homeTile', ...RIGHTS_ENTITIES]);

/** Whether a field may move somebody: rights, messaging, services, the home page, the plan of the GAR; a line ticked in the GAR console moves nobody. */
export function movesPeople({ entity, field }: { readonly entity: string; readonly field: string }): boolean {
  return [RIGHTS_ENTITIES, REACH_ENTITIES, SERVICE_ENTITIES, HOME_ENTITIES].some((one) => one.has(entity)) || (entity === 'garAssignment' && field === 'state');
}

/** What some changes would do for people beside rights on rubriques. */
export function moreEffects(ground: EffectGround, changes: readonly Change[], now: string): MoreEffects {
  return { reach: reachBetween(ground, [], changes, now), services: serviceRolesBetween(ground, changes), resources: resourcesBetween(ground, [], changes), publishers: publishersBetween(ground, [], changes) };
}

/** All that some changes would do for people, laid over a school at an instant; an act says no less than what it does. */
export function wholeEffect(ground: EffectGround, changes: readonly Change[], now: string): WholeEffect {
  const { gainedPeople, lostPeople } = effectBetween(ground, [], changes);
  return {
    rights: { gained: gainedPeople.length, lost: lostPeople.length },
    ...moreEffects(ground, changes, now),
  };
}

/** Who would rise and who would fall in some service, each person once; undefined when no row is about it. */
function serviceRolesBetween({ rightsBefore, before }: EffectGround, changes: readonly Change[]): WholeEffect['services'] {
  if (!changes.some(({ entity }) => SERVICE_ENTITIES.has(entity))) return undefined;
  const view = layChanges(before, changes);
  const side = rightsOf(rightsBefore.ground, view, rightsBefore);
  const [was, is] = [serviceGrants(before, listServices(before)), serviceGrants(view, listServices(view))];
  const moves = [...is].map(([id, grants]) => compareServiceRoles([rightsBefore, was.get(id) ?? []], [side, grants]));
  return { gained: new Set(moves.flatMap(({ gained }) => gained)).size, lost: new Set(moves.flatMap(({ lost }) => lost)).size };
}

/** Who would receive some resource of the GAR more, and who some less, by going from some values to others; undefined when no line of its plan is among them. */
export function resourcesBetween({ rightsBefore, before }: EffectGround, from: readonly Change[], to: readonly Change[]): WholeEffect['resources'] {
  if (![...from, ...to].some(({ entity }) => entity === 'garAssignment')) return undefined;
  const planWith = (changes: readonly Change[]): ReturnType<typeof garPlan> => {
    const view = layChanges(before, changes);
    return garPlan({ directory: rightsBefore.ground.directory, side: rightsOf(rightsBefore.ground, view, rightsBefore) }, view);
  };
  return comparePlans(planWith(from), planWith(to));
}

/** Who could publish on the home page in front of everybody, and who no longer, by going from some values to others; undefined when nobody is. */
export function publishersBetween({ rightsBefore, before }: EffectGround, from: readonly Change[], to: readonly Change[]): { readonly gained: number; readonly lost: number } | undefined {
  if (![...from, ...to].some(({ entity }) => HOME_ENTITIES.has(entity))) return undefined;
  const publishersWith = (changes: readonly Change[]): HomePublishers => {
    const view = layChanges(before, changes);
    return homePublishers(rightsOf(rightsBefore.ground, view, rightsBefore), fedRubriques(view));
  };
  const { gained, lost } = publisherShift(publishersWith(from), publishersWith(to));
  const moves = { gained: countPeople(gained), lost: countPeople(lost) };
  return moves.gained + moves.lost === 0 ? undefined : moves;
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
