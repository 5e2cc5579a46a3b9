import { isDay } from '../kernel/days.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext, Directory } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { AssignmentState, DoneInGar, parseAssignmentId, type AssignmentKey, type AssignmentTarget } from './plan/assignment.ts';
import { refuseWithoutManager } from './staff/refuse-without-manager.ts';
import { findSubscription, publicOf } from './subscription.ts';

/**
 * Whether a line of the plan may be written. Too many assignments for the licences are not refused: the screen asks who to
 * leave out, and GAR-13 says it as long as nobody is (issue: « never a silent refusal »).
 */
export function decideGarAssignment({ after, directory }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  const key = parseAssignmentId(id);
  if (key === undefined) {
    return { kind: 'malformed-key' };
  }
  const wrong = edits.find(({ field, set }) => !ASSIGNMENT_VALUES[field]?.(set));
  if (wrong !== undefined) {
    return { kind: 'invalid-value', field: wrong.field };
  }
  return refuseWithoutManager(after, directory) ?? refuseState({ after, directory }, key, edits);
}

function refuseState(
  { after, directory }: Pick<DecisionContext, 'after' | 'directory'>,
  { subscriptionId, target }: AssignmentKey,
  edits: Change['edits'],
): Refusal | undefined {
  const state = AssignmentState.safeParse(edits.find(({ field }) => field === 'state')?.set).data ?? 'none';
  if (state === 'none') {
    return undefined;
  }
  const isCurrent = findSubscription(after, subscriptionId)?.state === 'active';
  return isCurrent ? refuseTarget(directory, target, state) : { kind: 'unknown-subscription' };
}

/** One person alone may be left out; nobody whom the GAR never serves may receive anything. */
function refuseTarget(directory: Directory, { kind, id }: AssignmentTarget, state: AssignmentState): Refusal | undefined {
  if (kind !== 'person') {
    return state === 'withheld' ? { kind: 'invalid-value', field: 'state' } : undefined;
  }
  const profile = directory.findPerson(id)?.profile;
  return profile !== undefined && publicOf(profile) === undefined ? { kind: 'gar-never-serves', personId: id } : undefined;
}

const ASSIGNMENT_VALUES: Readonly<Record<string, (set: unknown) => boolean>> = {
  state: (set) => AssignmentState.safeParse(set).success,
  done: (set) => set === null || DoneInGar.extend({ state: AssignmentState }).safeParse(set).success,
};

/** Whether somebody may assign resources or manage Pix: staff of the school alone (G11). */
export function decideGarStaff({ directory }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  const wrong = edits.find(({ field, set }) => !STAFF_VALUES[field]?.(set));
  if (wrong !== undefined) {
    return { kind: 'invalid-value', field: wrong.field };
  }
  const appoints = edits.some(({ field, set }) => field === 'manages' && set === true);
  const profile = directory.findPerson(id)?.profile;
  const isStaff = profile !== undefined && profile !== 'student' && publicOf(profile) !== undefined;
  return appoints && !isStaff ? { kind: 'gar-staff-only', personId: id } : undefined;
}

const STAFF_VALUES: Readonly<Record<string, (set: unknown) => boolean>> = {
  manages: (set) => typeof set === 'boolean',
  declaredOn: (set) => set === null || isDay(set),
};

/** Whether the licence of somebody who left may be noted as recovered (G9). */
export function decideLicenceRecovery({ after, directory }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  const subscriptionId = id.slice(0, id.indexOf('|'));
  if (edits.some(({ set }) => set !== null && !DoneInGar.safeParse(set).success)) {
    return { kind: 'invalid-value', field: 'recovered' };
  }
  const isKnown = findSubscription(after, subscriptionId) !== undefined || edits.every(({ set }) => set === null);
  return refuseWithoutManager(after, directory) ?? (isKnown ? undefined : { kind: 'unknown-subscription' });
}
