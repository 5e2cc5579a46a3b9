import { must } from '../../kernel/assert.ts';
import { listPeople } from '../../rights/people-set.ts';
import type { AssignmentTarget, GarAssignment } from '../../gar/assignment.ts';
import { planAssignments } from '../../gar/gar-gestures.ts';
import type { SubscriptionPlan } from '../../gar/gar-plan.ts';
import { peopleOfTarget } from '../../gar/populations.ts';
import { PIX_PUBLIC } from '../../gar/pix.data.ts';
import { publicOf } from '../../gar/subscription.ts';
import type { Change } from '../../sync/mutation.ts';
import type { ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { idsOf } from '../repair-changes.ts';
import { aboutSubscription, plansOf, shortfallsOf } from './gar-facts.ts';

/** Pix given to others than pupils (G14). */
export const gar09: Control<'GAR-09'> = {
  id: 'GAR-09',
  severity: 'error',
  family: 'GAR',
  where: 'here',
  source: {
    ref: 'S2-113',
    quote: "ne pas utiliser l'accès à Pix pour les enseignants via le GAR (Médiacentre) qui les connecte à un compte test non officiel",
  },
  fix: 'auto',
  missing: lacksSubscriptions,
  find: (ground) =>
    [...Map.groupBy(shortfallsOf(ground, 'pixToOthers'), ({ subscription }) => subscription)].map(([subscription, others]) =>
      aboutSubscription(subscription, { publics: others.map((one) => one.public).join(' ') }),
    ),
  repair: (ground, findings) => {
    const ids = idsOf(findings, 'subscription');
    return plansOf(ground).filter(({ subscription }) => ids.includes(subscription.id)).flatMap((plan) => keepPupils(ground, plan));
  },
};

/** Lines that serve no pupil are taken back; from the others, those who are no pupils are left out. */
function keepPupils(ground: ControlGround, { subscription, assignments }: SubscriptionPlan): readonly Change[] {
  const given = assignments.filter(({ state }) => state === 'assigned').map((line) => ({ line, ...sortPeople(ground, line) }));
  const back = given.filter(({ pupils, others }) => pupils === 0 && others.length > 0).map(({ line }) => line.target);
  const out = given.filter(({ pupils }) => pupils > 0).flatMap(({ others }) => others);
  const gestures = [planAssignments(ground.view, subscription, back, 'none'), planAssignments(ground.view, subscription, out, 'withheld')];
  return gestures.flatMap((gesture) => gesture?.changes ?? []);
}

function sortPeople(ground: ControlGround, { target }: GarAssignment): { readonly pupils: number; readonly others: readonly AssignmentTarget[] } {
  const { people } = ground.directory;
  const reached = [...listPeople(peopleOfTarget(ground, target))].map((rank) => must(people[rank], 'ranks are of people'));
  const others = reached.filter(({ profile }) => publicOf(profile) !== undefined && publicOf(profile) !== PIX_PUBLIC);
  return { pupils: reached.filter(({ profile }) => publicOf(profile) === PIX_PUBLIC).length, others: others.map(({ id }) => ({ kind: 'person', id })) };
}
