import { accessId, membershipId } from '../../sync/row.ts';
import type { Json } from '../../kernel/json.ts';
import type { UnitKind } from '../capabilities.ts';
import { inspectionId } from '../../inspections/inspection.ts';
import { unitKey, type UnitValues } from '../compare/unit-values.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';
import type { Mapping } from './mapping.ts';

/** The group by which a school of an Edifice platform names who assigns the resources of the GAR (connectors.md §2.9). */
const GAR_GROUP = 'RESP-AFFECT-GAR';

/** The group of those who assign the resources of the GAR; undefined unless there is exactly one. */
export function garGroupOf({ groups }: Pick<PlatformSchool, 'groups'>): PlatformGroup | undefined {
  const [only, ...others] = groups.filter(({ kind, name }) => kind === 'free' && name === GAR_GROUP);
  return others.length === 0 ? only : undefined;
}

/** Whether a group of a platform is one whose members are chosen here: free, not filled nor kept by the platform itself (E19). */
export function isOurs({ kind, isFixed }: Pick<PlatformGroup, 'kind' | 'isFixed'>): boolean {
  return kind === 'free' && !isFixed;
}

/** What the platform holds, in our words: what has no name here is left out, and only what was read whole says that something is absent. */
export function observedUnits(school: PlatformSchool, mapping: Mapping): UnitValues {
  const units = new Map<string, Json>();
  const put = (kind: UnitKind, id: string, value: Json): void => void units.set(unitKey({ kind, id }), value);
  const gar = garGroupOf(school);
  for (const group of school.groups) {
    const local = mapping.groups.get(group.id);
    if (local !== undefined && isOurs(group)) {
      put('group', local, group.name);
      for (const person of localsOf(group, mapping)) put('membership', membershipId(local, person), true);
    }
    if (group.id === gar?.id) for (const person of localsOf(group, mapping)) put('assignmentManager', person, true);
    if (local !== undefined) for (const [service, role] of rolesOf(school, mapping, group.id)) put('serviceAccess', accessId(service, { kind: 'group', id: local }), role);
  }
  return new Map([...units, ...inspectionsOf(school, mapping).map((id) => [unitKey({ kind: 'inspection', id }), true] as const)]);
}

/** Those of which both the inspector and the teacher have a name here. */
function inspectionsOf({ lessonBooks }: PlatformSchool, { people, inspectors }: Mapping): readonly string[] {
  return [...lessonBooks].flatMap(([remote, teachers]) => {
    const inspector = inspectors.get(remote) ?? people.get(remote);
    return inspector === undefined ? [] : teachers.flatMap((teacher) => people.get(teacher) ?? []).map((teacher) => inspectionId(teacher, inspector));
  });
}

function localsOf({ members }: PlatformGroup, { people }: Mapping): readonly string[] {
  return members.flatMap((member) => people.get(member) ?? []);
}

/**
 * The role of a group in each service of ours. Several roles of one service have no order there, and ours is one: they are kept as they
 * are, under a value that no role of ours has.
 */
function rolesOf({ services, grants }: PlatformSchool, mapping: Mapping, groupId: string): readonly (readonly [string, Json])[] {
  const given = new Set(grants.get(groupId));
  return services.flatMap(({ id, roles }) => {
    const service = mapping.services.get(id);
    const held = roles.map((role) => role.id).filter((role) => given.has(role));
    if (service === undefined || held.length === 0) return [];
    const [code] = held.flatMap((role) => mapping.roles.get(role) ?? []);
    return [[service, held.length === 1 && code !== undefined ? codeOf(code) : { custom: held.toSorted() }] as const];
  });
}

/** The code of a role, from `service|code`. */
function codeOf(role: string): string {
  return role.slice(role.indexOf('|') + 1);
}
