import { must } from '../kernel/assert.ts';
import { findSchoolGroup } from '../directory/school-group.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { parseMembershipId } from '../rubriques/principal.ts';
import { NO_SERVICE_ROLE, parseServiceAccessId } from './service-access.ts';
import { findService, type Service } from './service.ts';

/** Whether a service may be switched on or off: services are the ENT's, none is created here. */
export function decideService({ before }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (findService(before, id) === undefined) {
    return { kind: 'unknown-service' };
  }
  return edits.every(({ set }) => typeof set === 'boolean') ? undefined : { kind: 'invalid-value', field: 'active' };
}

/** Whether a role of a service may be given: one of its own roles, to a group that lives. */
export function decideServiceAccess(context: DecisionContext, change: Change): Refusal | undefined {
  const key = parseServiceAccessId(change.id);
  if (key === undefined) {
    return { kind: 'malformed-key' };
  }
  const service = findService(context.after, key.serviceId);
  if (service === undefined) {
    return { kind: 'unknown-service' };
  }
  return refuseRoles(service, change) ?? refuseGroup(context, change, key.principal.id);
}

function refuseRoles({ id, label, roles }: Service, { edits }: Change): Refusal | undefined {
  const known = (set: unknown): boolean => set === NO_SERVICE_ROLE || roles.some(({ code }) => code === set);
  return edits.every(({ set }) => known(set)) ? undefined : { kind: 'unknown-service-role', service: { id, name: label } };
}

function refuseGroup({ after }: DecisionContext, { edits }: Change, groupId: string): Refusal | undefined {
  const group = findSchoolGroup(after, groupId);
  const gives = edits.some(({ set }) => set !== NO_SERVICE_ROLE);
  return group?.state === 'trashed' && gives ? { kind: 'group-trashed', group: { id: group.id, name: group.name } } : undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether somebody may be tied to a student (S2-099): two identifiers, dates in order. */
export function decideAccompaniment({ after }: DecisionContext, change: Change): Refusal | undefined {
  if (parseMembershipId(change.id) === undefined) {
    return { kind: 'malformed-key' };
  }
  const wrong = change.edits.find(({ field, set }) => !ACCOMPANIMENT_VALUES[field]?.(set));
  if (wrong !== undefined) {
    return { kind: 'invalid-value', field: wrong.field };
  }
  const { from, to } = must(after.find('accompaniment', change.id), 'the change is laid').fields;
  return typeof from === 'string' && typeof to === 'string' && from > to ? { kind: 'dates-reversed' } : undefined;
}

const isDay = (set: unknown): boolean => set === null || (typeof set === 'string' && DAY.test(set));

const ACCOMPANIMENT_VALUES: Readonly<Record<string, (set: unknown) => boolean>> = {
  kind: (set) => set === 'aesh' || set === 'fosterFamily' || set === 'other',
  from: isDay,
  to: isDay,
  valid: (set) => typeof set === 'boolean',
};
