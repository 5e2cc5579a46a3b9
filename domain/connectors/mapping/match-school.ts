import { must } from '../../kernel/assert.ts';
import type { Group } from '../../directory/group.ts';
import type { Person } from '../../directory/person.ts';
import { readSchoolGroup } from '../../directory/school-group.ts';
import { parseInspectionId } from '../../inspections/inspection.ts';
import { listInspectors } from '../../inspections/inspector.ts';
import { parseAccessId, parseMembershipId } from '../../rubriques/principal.ts';
import { parseServiceAccessId } from '../../services/service-access.ts';
import { listServices } from '../../services/service.ts';
import type { SettingsView } from '../../sync/row.ts';
import { plainName } from '../../directory/identity.ts';
import type { UnitKind, UnitRef } from '../capabilities.ts';
import type { PlatformGroupKind, PlatformSchool } from '../platform-school.ts';
import { matchGroups } from './match-groups.ts';
import { matchPeople, type MatchedPeople } from './match-people.ts';
import type { Mapping } from './mapping.ts';
import { isOurs } from './observed-units.ts';
import { recognisedThere, type KeptMatch, type RecognisedThere } from './recognised.ts';
import { parseReplacementRowId } from '../replacements/replacement-row.ts';
import { kindOfSpace, type SpaceKind } from '../spaces/shared-space.ts';
import { spaceLines, spacesOf, type SpaceLine } from '../spaces/match-spaces.ts';

/** What is only there; `local`: what may be the same here, to be confirmed. */
export interface UnmatchedThere {
  readonly kind: 'person' | 'inspector' | 'group' | 'line' | 'service' | 'role';
  readonly remote: string;
  readonly name: string;
  readonly local: string | null;
}

/** The school on our side. */
export interface LocalSchool {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly view: SettingsView;
}

export interface MatchedSchool {
  readonly mapping: Mapping;
  readonly people: MatchedPeople;
  /** The few that everything else hangs on come first; people, who may be thousands, last. */
  readonly unmatched: readonly UnmatchedThere[];
  readonly recognised: readonly RecognisedThere[];
  readonly spaces: readonly SpaceLine[];
}

/** Recognises people, groups, services and their roles; what only a name brings near is proposed, never taken. */
export function matchSchool(remote: PlatformSchool, local: LocalSchool, kept: readonly KeptMatch[]): MatchedSchool {
  const said = (kind: string): ReadonlyMap<string, string> => new Map(kept.filter((one) => one.kind === kind).map((one) => [one.remote, one.local]));
  const people = matchPeople(remote.people, local.people, said('person'));
  const mapping = { people: people.localOf, inspectors: said('inspector'), groups: matchGroups(remote.groups, local.groups, said('group')), lines: said('line'), services: said('service'), roles: said('role'), spaces: spacesOf(remote, local.view, said('space')) };
  const { view } = local;
  const spaces = spaceLines(remote, view, said('space'));
  const unmatched = [...groupsOf(remote, view, mapping), ...linesOf(remote, view, mapping), ...servicesOf(remote, view, mapping), ...inspectorsOf(remote, view, mapping), ...candidatesOf(remote, people)];
  return { mapping, people, spaces, unmatched, recognised: recognisedThere(remote, local, kept) };
}

function candidatesOf(remote: PlatformSchool, { candidates }: MatchedPeople): readonly UnmatchedThere[] {
  const byId = new Map(remote.people.map((person) => [person.id, person]));
  return candidates.map((one) => {
    const { lastName, firstName } = must(byId.get(one.remote), 'a candidate is one of the people there');
    return { kind: 'person', remote: one.remote, name: `${lastName} ${firstName}`, local: one.local };
  });
}

/** Staff of the platform who are nobody of the directory, where an inspector of ours is not recognised yet: that is who inspects there (§2.7). */
function inspectorsOf(remote: PlatformSchool, view: SettingsView, { people, inspectors }: Mapping): readonly UnmatchedThere[] {
  const taken = new Set(inspectors.values());
  const ours = listInspectors(view).filter(({ id }) => !taken.has(id)).map(({ id, name }): readonly [string, string] => [id, name]);
  if (ours.length === 0) return [];
  const theirs = remote.people.filter(({ id, profile, isOut }) => profile === 'Personnel' && !isOut && !people.has(id) && !inspectors.has(id)).map(({ id, lastName, firstName }) => ({ id, name: `${lastName} ${firstName}` }));
  return theirs.map(({ id, name }) => ({ kind: 'inspector', remote: id, name, local: onlyOf(ours, name, theirs.map((one) => one.name)) }));
}

/** Free groups that are only there; one of ours of the same name, where there is a single one on each side, is proposed (E17). */
function groupsOf(remote: PlatformSchool, view: SettingsView, { groups }: Mapping): readonly UnmatchedThere[] {
  const taken = new Set(groups.values());
  const ours = [...view.list('schoolGroup')].flatMap(([id, row]) => readSchoolGroup(id, row) ?? []).filter(({ id, kind, state }) => kind === 'free' && state === 'active' && !taken.has(id));
  const theirs = remote.groups.filter((group) => isOurs(group) && !groups.has(group.id));
  return theirs.map(({ id, name }) => ({ kind: 'group', remote: id, name, local: onlyOf(ours.map((one) => [one.id, one.name]), name, theirs.map((one) => one.name)) }));
}

/** Groups there by which a line of « Qui fait quoi ? » may be reached: proposed where one of ours has that very name; a free group of another name is none. */
function linesOf({ groups }: PlatformSchool, view: SettingsView, { lines }: Mapping): readonly UnmatchedThere[] {
  const taken = new Set(lines.values());
  const ours = [...view.list('schoolGroup')].flatMap(([id, row]) => readSchoolGroup(id, row) ?? []).filter(({ id, kind }) => kind === 'functional' && !taken.has(id));
  const theirs = groups.filter(({ id, kind }) => (FUNCTION_KINDS.has(kind) || kind === 'free') && !lines.has(id));
  return theirs.flatMap(({ id, kind, name }) => {
    const local = onlyOf(ours.map((one) => [one.id, one.name]), name, theirs.map((one) => one.name));
    return local === null && !FUNCTION_KINDS.has(kind) ? [] : [{ kind: 'line', remote: id, name, local } as const];
  });
}

/** Groups that are about a function: each may be a line, whatever its name. */
const FUNCTION_KINDS: ReadonlySet<PlatformGroupKind> = new Set(['function', 'headTeachers', 'direction']);

function servicesOf(remote: PlatformSchool, view: SettingsView, { services, roles }: Mapping): readonly UnmatchedThere[] {
  const ours = listServices(view);
  const names = remote.services.map(({ name }) => name);
  return remote.services.flatMap((service): readonly UnmatchedThere[] => {
    const local = services.get(service.id);
    if (local === undefined) return [{ kind: 'service', remote: service.id, name: service.name, local: onlyOf(ours.map(({ id, label }) => [id, label]), service.name, names) }];
    const known = ours.find(({ id }) => id === local)?.roles.map(({ code, label }): readonly [string, string] => [`${local}|${code}`, label]) ?? [];
    return service.roles.filter(({ id }) => !roles.has(id)).map(({ id, name }) => ({ kind: 'role', remote: id, name, local: onlyOf(known, name, service.roles.map((role) => role.name)) }));
  });
}

/** The only one here of that name, where it is the only one there too. */
function onlyOf(ours: readonly (readonly [id: string, name: string])[], name: string, theirs: readonly string[]): string | null {
  const isSame = (other: string): boolean => plainName(other) === plainName(name);
  const [only, ...others] = ours.filter(([, own]) => isSame(own));
  return only === undefined || others.length > 0 || theirs.filter(isSame).length > 1 ? null : only[0];
}

/** Identifiers of ours that have a name on the platform, by what they are. */
export interface KnownIds {
  readonly people: ReadonlySet<string>;
  readonly inspectors: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  /** Rubriques for which a space stands there, and what it is. */
  readonly spaces: ReadonlyMap<string, SpaceKind>;
}

/** By rubrique, what its space is. */
export function kindsOfSpaces(said: readonly (readonly [rubrique: string, space: string])[]): KnownIds['spaces'] {
  return new Map(said.flatMap(([rubrique, space]) => {
    const kind = kindOfSpace(space);
    return kind === undefined ? [] : [[rubrique, kind] as const];
  }));
}

/** Those of a mapping. */
export function knownIn({ people, inspectors, groups, services, spaces }: Mapping): KnownIds {
  return { spaces: kindsOfSpaces([...spaces].map(([space, rubrique]) => [rubrique, space])), people: new Set(people.values()), inspectors: new Set(inspectors.values()), groups: new Set(groups.values()), services: new Set(services.values()) };
}

const ABOUT: Readonly<Partial<Record<UnitKind, (known: KnownIds, id: string) => boolean>>> = {
  group: () => true,
  assignmentManager: ({ people }, id) => people.has(id),
  membership: ({ people, groups }, id) => {
    const key = parseMembershipId(id);
    return key !== undefined && people.has(key.personId) && groups.has(key.groupId);
  },
  serviceAccess: ({ groups, services }, id) => {
    const key = parseServiceAccessId(id);
    return key !== undefined && services.has(key.serviceId) && groups.has(key.principal.id);
  },
  rubriqueAccess: ({ people, groups, spaces }, id) => {
    const key = parseAccessId(id);
    return key !== undefined && spaces.has(key.rubriqueId) && (key.principal.kind === 'group' ? groups : people).has(key.principal.id);
  },
  replacement: ({ people }, id) => {
    const key = parseReplacementRowId(id);
    return key !== undefined && people.has(key.absent) && people.has(key.substitute);
  },
  inspection: ({ people, inspectors }, id) => {
    const key = parseInspectionId(id);
    return key !== undefined && people.has(key.teacherId) && (inspectors.has(key.inspectorId) || people.has(key.inspectorId));
  },
};

/** Whether all that a unit is about is known; a free group of ours may be known nowhere yet, and is to be made there. */
export function isAbout(known: KnownIds, { kind, id }: UnitRef): boolean {
  return ABOUT[kind]?.(known, id) === true;
}
