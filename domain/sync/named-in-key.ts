import { parseSuspensionId } from '../accounts/suspension.ts';
import { parseModeratorId } from '../messaging/decide-messaging.ts';
import { parseAssignmentId } from '../gar/plan/assignment.ts';
import { parseInspectionId } from '../inspections/inspection.ts';
import { parseVisibilityRuleId } from '../messaging/visibility-rule.ts';
import { parseAccessId, parseMembershipId, type PrincipalRef } from '../rubriques/principal.ts';
import { parseServiceAccessId } from '../services/service-access.ts';
import type { SettingsEntity } from './entity.ts';

/** What the key of a row names: without it, the row means nothing. */
export interface NamedInKey {
  /** Rubriques and services. */
  readonly places: readonly string[];
  readonly groups: readonly string[];
  readonly people: readonly string[];
}

const NOTHING: NamedInKey = { places: [], groups: [], people: [] };

/** The places, groups and people that a row stands on, read in its key; nothing when it stands alone. */
export function namedInKey(entity: SettingsEntity, id: string): NamedInKey {
  return READ[entity]?.(id) ?? NOTHING;
}

/** Names a row among those of all entities: a service and a rubrique may bear one identifier. */
export function rowKey(entity: SettingsEntity, id: string): string {
  return `${entity} ${id}`;
}

/** The rows that a row stands on, as `rowKey` names them: its rubrique or its service, its group. */
export function rowsNamedInKey(entity: SettingsEntity, id: string): readonly string[] {
  const { places, groups } = namedInKey(entity, id);
  const place = entity === 'serviceAccess' ? 'service' : 'rubrique';
  return [...places.map((one) => rowKey(place, one)), ...groups.map((one) => rowKey('schoolGroup', one))];
}

function holder(principal: PrincipalRef | undefined, places: readonly string[]): NamedInKey | undefined {
  if (principal === undefined) return undefined;
  return principal.kind === 'group' ? { places, groups: [principal.id], people: [] } : { places, groups: [], people: [principal.id] };
}

function person(id: string): NamedInKey {
  return { places: [], groups: [], people: [id] };
}

const READ: Readonly<Partial<Record<SettingsEntity, (id: string) => NamedInKey | undefined>>> = {
  access: (id) => {
    const key = parseAccessId(id);
    return key === undefined ? undefined : holder(key.principal, [key.rubriqueId]);
  },
  serviceAccess: (id) => {
    const key = parseServiceAccessId(id);
    return key === undefined ? undefined : holder(key.principal, [key.serviceId]);
  },
  moderator: (id) => holder(parseModeratorId(id), []),
  membership: (id) => {
    const key = parseMembershipId(id);
    return key === undefined ? undefined : { places: [], groups: [key.groupId], people: [key.personId] };
  },
  accompaniment: (id) => {
    const key = parseMembershipId(id);
    return key === undefined ? undefined : { places: [], groups: [], people: [key.groupId, key.personId] };
  },
  allClasses: person,
  accountSuspension: (id) => {
    const ref = parseSuspensionId(id);
    if (ref?.kind === 'class') return { places: [], groups: [ref.id], people: [] };
    return ref?.kind === 'person' ? person(ref.id) : undefined;
  },
  assignmentManager: person,
  pixManager: person,
  licenceRecovery: (id) => {
    const key = parseMembershipId(id);
    return key === undefined ? undefined : { places: [], groups: [], people: [key.personId] };
  },
  garAssignment: (id) => {
    const target = parseAssignmentId(id)?.target;
    return target?.kind === 'group' || target?.kind === 'person' ? holder({ kind: target.kind, id: target.id }, []) : undefined;
  },
  // The inspector may be somebody whom no directory holds.
  inspection: (id) => {
    const key = parseInspectionId(id);
    return key === undefined ? undefined : person(key.teacherId);
  },
  visibilityRule: (id) => {
    const target = parseVisibilityRuleId(id)?.target;
    return target?.kind === 'group' ? { places: [], groups: [target.id], people: [] } : undefined;
  },
};
