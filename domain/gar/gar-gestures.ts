import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { Change } from '../sync/mutation.ts';
import { accessId, type SettingsView } from '../sync/row.ts';
import { assignmentId, AssignmentState, readAssignment, type AssignmentTarget, type DoneInGar } from './plan/assignment.ts';
import { ASSIGNMENT_ROLE, type GarStaffEntity } from './staff/gar-staff.ts';
import type { PeopleLines } from './plan/gar-cells.ts';
import type { GarSubscription } from './subscription.ts';

/** Gives a resource to populations or people, leaves some out, or takes it back; undefined when the plan says so already. */
export function planAssignments(
  view: SettingsView,
  { id, title }: Pick<GarSubscription, 'id' | 'title'>,
  targets: readonly AssignmentTarget[],
  state: AssignmentState,
): Intended | undefined {
  const changes = targets.flatMap((target) => setFields(view, 'garAssignment', assignmentId(id, target), { state }));
  return changes.length === 0
    ? undefined
    : { intention: { kind: 'gar.assign', subscription: { id, name: title }, targets: changes.length, state }, changes, atomic: false };
}

/** Sets lines of one resource to the state that each takes, as one entry; undefined when the plan says so already. */
export function planLines(view: SettingsView, subscription: Pick<GarSubscription, 'id' | 'title'>, lines: PeopleLines): Intended | undefined {
  const each = AssignmentState.options.flatMap((state) => planAssignments(view, subscription, lines[state], state) ?? []);
  const [only, ...others] = each;
  if (only === undefined || others.length === 0) return only;
  const changes = each.flatMap((one) => one.changes);
  return { intention: { kind: 'gar.lines', subscription: { id: subscription.id, name: subscription.title }, lines: changes.length }, changes, atomic: false };
}

/** Ticks lines of « Liste pour la console GAR » as done by somebody (`done`), or as still to do (null). */
export function tickInGar(view: SettingsView, ids: readonly string[], done: DoneInGar | null): Intended | undefined {
  const changes = ids.flatMap((id): readonly Change[] => {
    const state = readAssignment(id, view.find('garAssignment', id))?.state;
    return state === undefined ? [] : setFields(view, 'garAssignment', id, { done: done === null ? null : { ...done, state } });
  });
  return changes.length === 0 ? undefined : { intention: { kind: 'gar.tick', lines: changes.length, done: done !== null }, changes, atomic: false };
}

/** The licence of somebody who left. */
export interface LeftLicence {
  readonly subscriptionId: string;
  readonly personId: string;
}

/** The natural key of a licence to recover. */
export function leftLicenceId({ subscriptionId, personId }: LeftLicence): string {
  return `${subscriptionId}|${personId}`;
}

/** Notes licences of leavers as recovered in the GAR console (G9), or not (null). */
export function recoverLicences(view: SettingsView, licences: readonly LeftLicence[], recovered: DoneInGar | null): Intended | undefined {
  const changes = licences.flatMap((one) => setFields(view, 'licenceRecovery', leftLicenceId(one), { recovered: recovered === null ? null : { ...recovered } }));
  return changes.length === 0 ? undefined : { intention: { kind: 'gar.recover', licences: changes.length, recovered: recovered !== null }, changes, atomic: false };
}

/** Somebody who is given a charge, or relieved of it. */
export interface Appointment {
  readonly charge: GarStaffEntity;
  readonly personId: string;
  readonly manages: boolean;
  /** Whether who appoints gives roles too: the direction does not, GAR-02 then asks the administrator. */
  readonly givesRoles: boolean;
}

/**
 * Makes somebody a responsable d’affectation or a gestionnaire Pix, or no longer. The role of the ENT that opens
 * « Gérer les affectations » goes with the first (S2-074).
 */
export function appointGarStaff(view: SettingsView, { charge, personId, manages, givesRoles }: Appointment): Intended | undefined {
  const role = givesRoles && charge === 'assignmentManager' ? mediacentreRole(view, personId, manages) : [];
  const changes = [...setFields(view, charge, personId, { manages }), ...role];
  return changes.length === 0 ? undefined : { intention: { kind: 'gar.staff', charge, person: personId, manages }, changes, atomic: true };
}

function mediacentreRole(view: SettingsView, personId: string, manages: boolean): readonly Change[] {
  const { service, role } = ASSIGNMENT_ROLE;
  // An ENT without that service gives the role in its own way.
  if (view.find('service', service) === undefined) return [];
  return setFields(view, 'serviceAccess', accessId(service, { kind: 'person', id: personId }), { role: manages ? role : 'none' });
}

/** Notes the day when the DRANE was told of somebody (G12), or that it was not (null). */
export function declareGarStaff(view: SettingsView, entity: GarStaffEntity, personId: string, declaredOn: string | null): Intended | undefined {
  const changes = setFields(view, entity, personId, { declaredOn });
  return changes.length === 0 ? undefined : { intention: { kind: 'gar.declare', charge: entity, person: personId, declared: declaredOn !== null }, changes, atomic: true };
}
