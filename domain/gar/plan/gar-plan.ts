import { sameItems } from '../../kernel/remember-last.ts';
import { addPeople, type PeopleSet } from '../../rights/people-set.ts';
import { word } from '../../rights/typed-read.ts';
import type { SettingsView } from '../../sync/row.ts';
import { linesOfPlan, listAssignments, type GarAssignment } from './assignment.ts';
import { countCommon, garPopulations, nobodyOf, peopleOfTarget, servedBy, type GarGround } from './populations.ts';
import { GAR_PUBLICS, licencesOf, listSubscriptions, type GarPublic, type GarSubscription, type LicenceCount } from '../subscription.ts';

/** Licences of one public of a subscription. */
export interface LicenceMeter {
  readonly public: GarPublic;
  readonly assigned: number;
  readonly licences: LicenceCount;
}

/** What the plan gives of one subscription. */
export interface SubscriptionPlan {
  readonly subscription: GarSubscription;
  readonly assignments: readonly GarAssignment[];
  /** Everybody of its publics. */
  readonly served: PeopleSet;
  /** Everybody who receives it, of its publics, those left out excepted. */
  readonly covered: PeopleSet;
  readonly meters: readonly LicenceMeter[];
  /** How many people too many, all publics together; 0 when licences suffice (G6). */
  readonly excess: number;
}

/** The plan of a school, subscription by subscription, by title. */
export function garPlan(ground: GarGround, view: SettingsView): readonly SubscriptionPlan[] {
  const bySubscription = Map.groupBy(listAssignments(view), ({ subscriptionId }) => subscriptionId);
  return listSubscriptions(view).map((subscription) => planOf(ground, subscription, bySubscription.get(subscription.id) ?? []));
}

interface KnownPlan {
  readonly directory: GarGround['directory'];
  readonly memberships: GarGround['side']['rights']['memberships'];
  readonly plan: SubscriptionPlan;
}

/** An edit touches few subscriptions, or none: the plans of the others are those of before. */
const KNOWN = new WeakMap<GarSubscription, KnownPlan>();

function planOf(ground: GarGround, subscription: GarSubscription, assignments: readonly GarAssignment[]): SubscriptionPlan {
  const { directory, side: { rights: { memberships } } } = ground;
  const known = KNOWN.get(subscription);
  if (known?.directory === directory && known.memberships === memberships && sameItems(known.plan.assignments, assignments)) return known.plan;
  const plan = makePlan(ground, subscription, assignments);
  KNOWN.set(subscription, { directory, memberships, plan });
  return plan;
}

function makePlan(ground: GarGround, subscription: GarSubscription, assignments: readonly GarAssignment[]): SubscriptionPlan {
  const served = servedBy(ground, subscription.publics);
  const covered = coveredBy(ground, served, assignments);
  const meters = metersOf(ground, subscription, covered);
  return { subscription, assignments, served, covered, meters, excess: excessOf(subscription, meters) };
}

/** The people, of those served, whom lines of the plan give a resource to. */
export function coveredBy(ground: GarGround, served: PeopleSet, assignments: readonly Pick<GarAssignment, 'state' | 'target'>[]): PeopleSet {
  const covered = nobodyOf(ground);
  for (const { state, target } of assignments) {
    if (state === 'assigned') addPeople(covered, peopleOfTarget(ground, target));
  }
  for (let i = 0; i < covered.length; i++) covered[i] = word(covered, i) & word(served, i);
  for (const { state, target } of assignments) {
    if (state === 'withheld') withdraw(covered, peopleOfTarget(ground, target));
  }
  return covered;
}

function withdraw(from: PeopleSet, others: PeopleSet): void {
  for (let i = 0; i < from.length; i++) from[i] = word(from, i) & ~word(others, i);
}

function metersOf({ directory }: GarGround, subscription: GarSubscription, covered: PeopleSet): readonly LicenceMeter[] {
  const { byPublic } = garPopulations(directory);
  return GAR_PUBLICS.flatMap((one) => {
    const licences = licencesOf(subscription, one);
    return licences === undefined ? [] : [{ public: one, assigned: countCommon(covered, byPublic.get(one)), licences }];
  });
}

/** What the GAR withdrew and the plan still gives, by title. */
export function withdrawnPlans(view: SettingsView): readonly Pick<SubscriptionPlan, 'subscription' | 'assignments'>[] {
  const lines = linesOfPlan(view);
  return listSubscriptions(view, 'withdrawn').flatMap((subscription) => {
    const assignments = lines.get(subscription.id);
    return assignments === undefined ? [] : [{ subscription, assignments }];
  });
}

/** A licence of the whole school serves everybody (G3). */
function excessOf({ kind, globalLicences }: GarSubscription, meters: readonly LicenceMeter[]): number {
  if (kind === 'school') return 0;
  if (globalLicences !== null) return over(meters.reduce((sum, { assigned }) => sum + assigned, 0), globalLicences);
  return meters.reduce((sum, { assigned, licences }) => sum + over(assigned, licences), 0);
}

function over(assigned: number, licences: LicenceCount): number {
  return licences === 'unlimited' ? 0 : Math.max(0, assigned - licences);
}
