import { localDay } from '../../kernel/local-time.ts';
import { hasPerson } from '../../rights/people-set.ts';
import type { AssignmentTarget, GarAssignment } from '../plan/assignment.ts';
import type { SubscriptionPlan } from '../plan/gar-plan.ts';
import { countCommon, garPopulations, peopleOfTarget, type GarGround } from '../plan/populations.ts';
import { isPix, PIX_PUBLIC } from './pix.data.ts';
import { GAR_PUBLICS, hasEnded, type GarPublic, type GarSubscription } from '../subscription.ts';

/** Somebody or something that the plan leaves without what it should have. */
export type Shortfall =
  /** People who came to a population after its line was done in the GAR console (GAR-07); since the day the first of them came. */
  | { readonly kind: 'arrived'; readonly subscription: GarSubscription; readonly target: AssignmentTarget; readonly personIds: readonly string[]; readonly since: string }
  /** A resource that nobody receives (GAR-06, GAR-08); since when the ENT knows it. */
  | { readonly kind: 'unassigned'; readonly subscription: GarSubscription; readonly since: string }
  /** Pix given to others than pupils (GAR-09), public by public. */
  | { readonly kind: 'pixToOthers'; readonly subscription: GarSubscription; readonly others: readonly { readonly public: GarPublic; readonly people: number }[] }
  /** Pix that some pupils do not receive (GAR-10). */
  | { readonly kind: 'pixWithoutPupils'; readonly subscription: GarSubscription; readonly people: number }
  /** The same resource in several subscriptions: as many licences taken (G16). */
  | { readonly kind: 'twice'; readonly subscription: GarSubscription; readonly subscriptions: readonly GarSubscription[] };

/** « Manques »: what the plan lacks on a day (`YYYY-MM-DD`), people first (domain.md §3.4). */
export function garShortfalls(ground: GarGround, plan: readonly SubscriptionPlan[], day: string): readonly Shortfall[] {
  const current = plan.filter(({ subscription }) => isCurrent(subscription, day));
  return [
    ...current.flatMap((one) => arrivedOf(ground, one)),
    ...current.flatMap((one) => pixOf(ground, one)),
    ...current.flatMap(unassignedOf),
    ...twiceIn(current),
  ];
}

function isCurrent(subscription: GarSubscription, day: string): boolean {
  return subscription.from <= day && !hasEnded(subscription, day);
}

function arrivedOf(ground: GarGround, plan: SubscriptionPlan): readonly Shortfall[] {
  const known = ARRIVED.get(plan) ?? findArrived(ground, plan);
  ARRIVED.set(plan, known);
  return known;
}

/** A plan is another one as soon as its lines, the people or their groups are others. */
const ARRIVED = new WeakMap<SubscriptionPlan, readonly Shortfall[]>();

function findArrived(ground: GarGround, { subscription, assignments, served }: SubscriptionPlan): readonly Shortfall[] {
  const named = new Set(assignments.filter(({ target }) => target.kind === 'person').map(({ target }) => target.id));
  const newcomers = garPopulations(ground.directory).newcomers.filter(({ person, rank }) => hasPerson(served, rank) && !named.has(person.id));
  return assignments.filter(isDoneFor).flatMap((line): readonly Shortfall[] => {
    const members = peopleOfTarget(ground, line.target);
    const late = newcomers.filter(({ rank, arrivedOn }) => arrivedOn > localDay(line.done.at) && hasPerson(members, rank));
    const [since] = late.map(({ arrivedOn }) => arrivedOn).toSorted();
    return since === undefined ? [] : [{ kind: 'arrived', subscription, target: line.target, personIds: late.map(({ person }) => person.id), since }];
  });
}

type DoneLine = GarAssignment & { readonly done: NonNullable<GarAssignment['done']> };

/** Whether a population has the resource in the GAR console as well as in the plan. */
function isDoneFor(line: GarAssignment): line is DoneLine {
  return line.state === 'assigned' && line.done?.state === 'assigned' && line.target.kind !== 'person';
}

function pixOf({ directory }: GarGround, { subscription, covered, served }: SubscriptionPlan): readonly Shortfall[] {
  if (!isPix(subscription)) return [];
  const { byPublic } = garPopulations(directory);
  const pupils = byPublic.get(PIX_PUBLIC);
  const without = countCommon(served, pupils) - countCommon(covered, pupils);
  const others = GAR_PUBLICS.filter((one) => one !== PIX_PUBLIC).map((one) => ({ public: one, people: countCommon(covered, byPublic.get(one)) })).filter(({ people }) => people > 0);
  return [
    ...(others.length === 0 ? [] : [{ kind: 'pixToOthers' as const, subscription, others }]),
    ...(without === 0 ? [] : [{ kind: 'pixWithoutPupils' as const, subscription, people: without }]),
  ];
}

function unassignedOf({ subscription, assignments }: SubscriptionPlan): readonly Shortfall[] {
  const isGiven = assignments.some(({ state }) => state === 'assigned');
  // Pix has its own sentence.
  return isGiven || isPix(subscription) ? [] : [{ kind: 'unassigned', subscription, since: subscription.firstSeenAt || subscription.from }];
}

function twiceIn(plan: readonly SubscriptionPlan[]): readonly Shortfall[] {
  const byResource = Map.groupBy(plan.map(({ subscription }) => subscription), ({ resourceId }) => resourceId);
  return [...byResource.values()].flatMap((subscriptions): readonly Shortfall[] => {
    const [subscription, ...others] = subscriptions;
    return subscription === undefined || others.length === 0 ? [] : [{ kind: 'twice', subscription, subscriptions }];
  });
}
