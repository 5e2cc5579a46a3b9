import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { PrincipalRef } from '../rubriques/principal.ts';
import type { Change } from '../sync/mutation.ts';
import { accessId, fieldValue, membershipId, type SettingsView } from '../sync/row.ts';
import { NO_SERVICE_ROLE } from './service-access.ts';
import type { Service } from './service.ts';

/** Who receives a role, and how they are called where it is not a person. */
export interface ServiceHolder {
  readonly principal: PrincipalRef;
  readonly name?: string | undefined;
}

/** The code of the role held in a service by a group or a person, `none` when nothing is given. */
export function serviceRoleOf(view: SettingsView, serviceId: string, principal: PrincipalRef): string {
  const role = fieldValue(view.find('serviceAccess', accessId(serviceId, principal)), 'serviceAccess', 'role');
  return typeof role === 'string' ? role : NO_SERVICE_ROLE;
}

/** The change that gives a role of a service; undefined when it is already held. */
export function serviceRoleChange(view: SettingsView, serviceId: string, principal: PrincipalRef, role: string): Change | undefined {
  const was = serviceRoleOf(view, serviceId, principal);
  return was === role ? undefined : { entity: 'serviceAccess', id: accessId(serviceId, principal), edits: [{ field: 'role', was, set: role }] };
}

/** Gives a role of a service, or takes it away; undefined when nothing would change. */
export function setServiceRole(view: SettingsView, service: Service, { principal, name }: ServiceHolder, role: string): Intended | undefined {
  const change = serviceRoleChange(view, service.id, principal, role);
  if (change === undefined) return undefined;
  const label = service.roles.find(({ code }) => code === role)?.label ?? null;
  const named = name === undefined ? {} : { principalName: name };
  return {
    intention: { kind: 'service.access', service: { id: service.id, name: service.label }, principal, ...named, role: label },
    changes: [change],
    atomic: false,
  };
}

/** Puts a service in service or out of it. */
export function switchService({ id, label, active }: Service): Intended {
  return {
    intention: { kind: 'service.switch', service: { id, name: label }, active: !active },
    changes: [{ entity: 'service', id, edits: [{ field: 'active', was: active, set: !active }] }],
    atomic: false,
  };
}

/** What ties somebody to a student. */
export interface AccompanimentWish {
  readonly accompanist: string;
  readonly student: string;
  readonly kind: 'aesh' | 'fosterFamily' | 'other';
  /** First and last day, or null. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Ties somebody to a student (S2-099); undefined when they already are, in the same way. */
export function tieToStudent(view: SettingsView, wish: AccompanimentWish): Intended | undefined {
  const { accompanist, student, kind, from, to } = wish;
  return intend(view, { accompanist, student }, { kind, from, to, valid: true });
}

/** Ends a tie; undefined when there was none. */
export function untieFromStudent(view: SettingsView, tie: Pick<AccompanimentWish, 'accompanist' | 'student'>): Intended | undefined {
  return intend(view, tie, { valid: false });
}

function intend(
  view: SettingsView,
  { accompanist, student }: Pick<AccompanimentWish, 'accompanist' | 'student'>,
  wanted: Readonly<Record<string, string | boolean | null>>,
): Intended | undefined {
  const changes = setFields(view, 'accompaniment', membershipId(accompanist, student), wanted);
  return changes.length === 0
    ? undefined
    : { intention: { kind: 'accompaniment.set', accompanist, student, valid: wanted['valid'] === true }, changes, atomic: true };
}
