import { addPeople, countPeople, without, type PeopleSet } from '../../rights/people-set.ts';
import type { SubscriptionPlan } from './gar-plan.ts';

/** How many people receive some resource in a plan and not in another of the same school, and the other way round: each person once a way. */
export function comparePlans(from: readonly SubscriptionPlan[], to: readonly SubscriptionPlan[]): { readonly gained: number; readonly lost: number } {
  return { gained: countNew(from, to), lost: countNew(to, from) };
}

function countNew(from: readonly SubscriptionPlan[], to: readonly SubscriptionPlan[]): number {
  const known = new Map(from.map(({ subscription, covered }) => [subscription.id, covered]));
  let all: PeopleSet | undefined;
  for (const { subscription, covered } of to) {
    const before = known.get(subscription.id);
    const more = before === undefined ? covered : without(covered, before);
    all ??= new Uint32Array(covered.length);
    addPeople(all, more);
  }
  return all === undefined ? 0 : countPeople(all);
}
