import type { AssignmentTarget } from '../../gar/plan/assignment.ts';
import { planAssignments } from '../../gar/gar-gestures.ts';
import { garPlan, type SubscriptionPlan } from '../../gar/plan/gar-plan.ts';
import { garShortfalls, type Shortfall } from '../../gar/follow-up/gar-shortfalls.ts';
import { findSubscription, type GarSubscription } from '../../gar/subscription.ts';
import type { Change } from '../../sync/mutation.ts';
import { dayOf, oncePerGround, type ControlGround } from '../control-ground.ts';
import type { Finding } from '../control.ts';
import { idsOf } from '../repair-changes.ts';

/** The plan of the school, subscription by subscription. */
export const plansOf = oncePerGround((ground): readonly SubscriptionPlan[] => garPlan(ground, ground.view));

/** What the plan lacks today, of one kind. */
export function shortfallsOf<K extends Shortfall['kind']>(ground: ControlGround, kind: K): readonly Extract<Shortfall, { readonly kind: K }>[] {
  return shortfalls(ground).filter((one): one is Extract<Shortfall, { readonly kind: K }> => one.kind === kind);
}

const shortfalls = oncePerGround((ground) => garShortfalls(ground, plansOf(ground), dayOf(ground)));

/** A finding about a subscription, then people. */
export function aboutSubscription({ id }: GarSubscription, params: Finding['params'] = {}, people: readonly string[] = []): Finding {
  return { objects: [{ kind: 'subscription', id }, ...people.map((person) => ({ kind: 'person' as const, id: person }))], params };
}

/** Who is to receive a resource that a finding is about. */
type TargetsOf = (subscription: GarSubscription, finding: Finding) => readonly AssignmentTarget[];

/** Gives the resources that findings are about; nothing for one that has gone, or that they have already. */
export function give({ view }: ControlGround, findings: readonly Finding[], targetsOf: TargetsOf): readonly Change[] {
  return findings.flatMap((finding) =>
    idsOf([finding], 'subscription').flatMap((id) => {
      const one = findSubscription(view, id);
      return one === undefined ? [] : (planAssignments(view, one, targetsOf(one, finding), 'assigned')?.changes ?? []);
    }),
  );
}

/** Gives them to every one of their publics. */
export function giveToPublics(ground: ControlGround, findings: readonly Finding[]): readonly Change[] {
  return give(ground, findings, ({ publics }) => publics.map((id) => ({ kind: 'profile', id })));
}
