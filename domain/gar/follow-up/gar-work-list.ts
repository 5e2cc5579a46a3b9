import { assignmentId, type AssignmentState, type AssignmentTarget, type GarAssignment } from '../plan/assignment.ts';
import type { SubscriptionPlan } from '../plan/gar-plan.ts';
import { countCommon, peopleOfTarget, type GarGround } from '../plan/populations.ts';
import type { GarSubscription } from '../subscription.ts';

/** Something to do in the GAR console, or that was done there. */
export interface WorkLine extends GarAssignment {
  readonly id: string;
  /** What the GAR console holds, as the last tick says it. */
  readonly was: AssignmentState;
  readonly isDone: boolean;
  /** How many people of the publics of the resource the line is about. */
  readonly people: number;
}

/** What there is to do for one resource. */
export interface WorkPart {
  readonly subscription: GarSubscription;
  readonly lines: readonly WorkLine[];
}

/** Populations first, then people, as « Parcours ressource » of the GAR console walks (domain.md §2.5, OUT O-14). */
const KINDS: readonly AssignmentTarget['kind'][] = ['profile', 'level', 'group', 'subject', 'person'];

/** « Liste pour la console GAR »: by resource, what the plan says beside what was ticked as done there. */
export function garWorkList(ground: GarGround, plan: readonly SubscriptionPlan[]): readonly WorkPart[] {
  return plan.map((one) => ({ subscription: one.subscription, lines: linesOf(ground, one) })).filter(({ lines }) => lines.length > 0);
}

function linesOf(ground: GarGround, { assignments, served }: SubscriptionPlan): readonly WorkLine[] {
  return assignments
    .map((line): WorkLine => {
      const was = line.done?.state ?? 'none';
      const people = countCommon(peopleOfTarget(ground, line.target), served);
      return { ...line, id: assignmentId(line.subscriptionId, line.target), was, isDone: was === line.state, people };
    })
    .toSorted((a, b) => KINDS.indexOf(a.target.kind) - KINDS.indexOf(b.target.kind) || a.target.id.localeCompare(b.target.id, 'fr'));
}
