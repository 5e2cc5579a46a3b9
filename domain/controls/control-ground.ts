import type { AccountStatement } from '../accounts/account-statement.ts';
import type { Person } from '../directory/person.ts';
import type { Profile } from '../directory/profile.ts';
import { findSchoolGroup } from '../directory/school-group.ts';
import { localDay } from '../kernel/local-time.ts';
import { oncePer } from '../kernel/once.ts';
import type { Platform } from '../platforms/platform.ts';
import { NO_SERVICE_ROLE } from '../services/service-access.ts';
import { listServices, type Service } from '../services/service.ts';
import { listRubriques, type Rubrique } from '../rubriques/rubrique.ts';
import { parseAccessId, parseMembershipId, type PrincipalRef } from '../rubriques/principal.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { RightsSide } from '../school/school-rights.ts';
import { readOnce } from '../sync/read-once.ts';
import { fieldValue, type Row, type SettingsView } from '../sync/row.ts';
import type { Thresholds } from './thresholds.data.ts';

/** What controls look at: the school as the draft would leave it. `now`: ISO 8601, never read from the machine. */
export interface ControlGround {
  readonly directory: DirectoryIndex;
  readonly view: SettingsView;
  readonly side: RightsSide;
  readonly now: string;
  readonly thresholds: Thresholds;
  /** What exports of the ENT said of accounts, where this computer keeps some. */
  readonly accounts?: readonly AccountStatement[];
  /** The platforms that the school uses, by whose rules those accounts live. */
  readonly platforms?: readonly Platform[];
}

/** A right put on a rubrique or on a service, as its row says it. */
export interface PlacedRole {
  readonly entity: 'access' | 'serviceAccess';
  /** The rubrique or the service. */
  readonly on: string;
  readonly principal: PrincipalRef;
  readonly role: string;
}

/** Computes once per ground, at the first question: many controls ask the same ones. */
export function oncePerGround<T>(compute: (ground: ControlGround) => T): (ground: ControlGround) => T {
  return oncePer(compute);
}

/** Computes once per directory, which outlives every edit of the draft. */
export function oncePerDirectory<T>(compute: (directory: DirectoryIndex) => T): (ground: Pick<ControlGround, 'directory'>) => T {
  const read = oncePer(compute);
  return ({ directory }) => read(directory);
}

const NOBODY: ReadonlySet<string> = new Set();

/** The people put in a group that the school keeps, those who have left included; nobody in one that is deleted. */
export function membersOf(ground: ControlGround, groupId: string): ReadonlySet<string> {
  return memberships(ground).get(groupId) ?? NOBODY;
}

const memberships = oncePerGround(({ view }): ReadonlyMap<string, ReadonlySet<string>> => {
  const members = new Map<string, Set<string>>();
  for (const [id, row] of view.list('membership')) {
    const key = readMember(id, row);
    if (key !== undefined) append(members, key.groupId, () => new Set<string>()).add(key.personId);
  }
  for (const groupId of members.keys()) {
    if (findSchoolGroup(view, groupId)?.state !== 'active') members.delete(groupId);
  }
  return members;
});

const readMember = readOnce((id, { fields }) => (fields['member'] === true ? parseMembershipId(id) : undefined));

/** The groups of somebody: those of the directory, then those that the school keeps. */
export function groupsOf(ground: ControlGround, { id, groupIds }: Person): readonly string[] {
  return [...groupIds, ...[...memberships(ground)].flatMap(([groupId, members]) => (members.has(id) ? [groupId] : []))];
}

/** Whether a group that the school keeps is there and alive. */
export function hasGroup({ view }: ControlGround, groupId: string): boolean {
  return findSchoolGroup(view, groupId)?.state === 'active';
}

/** The rubriques whose rights can be set: neither archived nor deleted. */
export const activeRubriques = oncePerGround(
  ({ view }): readonly Rubrique[] => listRubriques(view).filter(({ state }) => state === 'active'),
);

/** The rights put on a rubrique, without those that give nothing. */
export function accessesOf(ground: ControlGround, rubriqueId: string): readonly PlacedRole[] {
  return accesses(ground).get(rubriqueId) ?? [];
}

const accesses = oncePerGround(({ view }) => placedRoles(view, 'access'));

/** The services of the ENT, in its order. */
export const servicesOf = oncePerGround(({ view }): readonly Service[] => listServices(view));

/** The rights put on a service, without those that give nothing. */
export function serviceRolesOf(ground: ControlGround, serviceId: string): readonly PlacedRole[] {
  return serviceRoles(ground).get(serviceId) ?? [];
}

const serviceRoles = oncePerGround(({ view }) => placedRoles(view, 'serviceAccess'));

/** Every right put on one person rather than on a group: on rubriques, then on services. */
export const personalRoles = oncePerGround((ground): ReadonlyMap<string, readonly PlacedRole[]> => {
  const found = new Map<string, PlacedRole[]>();
  for (const placed of [...accesses(ground).values(), ...serviceRoles(ground).values()].flat()) {
    if (placed.principal.kind === 'person') append(found, placed.principal.id, () => []).push(placed);
  }
  return found;
});

function placedRoles(view: SettingsView, entity: 'access' | 'serviceAccess'): ReadonlyMap<string, readonly PlacedRole[]> {
  const found = new Map<string, PlacedRole[]>();
  for (const [id, row] of view.list(entity)) {
    const placed = READ_PLACED[entity](id, row);
    if (placed !== undefined) append(found, placed.on, () => []).push(placed);
  }
  return found;
}

const READ_PLACED = { access: readPlaced('access'), serviceAccess: readPlaced('serviceAccess') };

function readPlaced(entity: PlacedRole['entity']): (id: string, row: Row | undefined) => PlacedRole | undefined {
  return readOnce((id, row) => {
    const key = parseAccessId(id);
    const role = fieldValue(row, entity, 'role');
    return key !== undefined && typeof role === 'string' && role !== NO_SERVICE_ROLE ? { entity, on: key.rubriqueId, principal: key.principal, role } : undefined;
  });
}

/** The people of a profile. */
export function peopleOfProfile(ground: Pick<ControlGround, 'directory'>, profile: Profile): readonly Person[] {
  return byProfile(ground).get(profile) ?? [];
}

const byProfile = oncePerDirectory(({ people }) => Map.groupBy(people, ({ profile }) => profile));

/** The people who hold an AAF function. */
export function peopleOfFunction(ground: Pick<ControlGround, 'directory'>, code: string): readonly Person[] {
  return byFunction(ground).get(code) ?? [];
}

const byFunction = oncePerDirectory(({ people }): ReadonlyMap<string, readonly Person[]> => {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    for (const code of new Set(person.functions.map((held) => held.code))) append(found, code, () => []).push(person);
  }
  return found;
});

/** The day of a ground at school, `YYYY-MM-DD`. */
export function dayOf({ now }: Pick<ControlGround, 'now'>): string {
  return localDay(now);
}

function append<V>(map: Map<string, V>, key: string, empty: () => V): V {
  const found = map.get(key) ?? empty();
  map.set(key, found);
  return found;
}
