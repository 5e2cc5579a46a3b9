import { WELL_KNOWN_GROUPS } from '../directory/group.ts';
import type { Person } from '../directory/person.ts';
import { must } from '../kernel/assert.ts';
import { newcomer } from '../messaging/correspondent.ts';
import { createDirectoryIndex, type DirectoryIndex } from '../school/directory-index.ts';
import type { RightsSide } from '../school/school-rights.ts';
import { NEWCOMER_ID, type Scenario } from './scenario.ts';

/** A school before and after a scenario, as upstream bases would state it. */
export interface HypotheticalDirectory {
  /** The school of today, the newcomer there without any group so that ranks are the same. */
  readonly before: DirectoryIndex;
  /** The same people under the same ranks; who leaves has nothing left. */
  readonly after: DirectoryIndex;
  /** The same without who leaves: what controls look at. */
  readonly left: DirectoryIndex;
  /** Those whom it is about, by rank. */
  readonly concerned: readonly number[];
}

/** The directory that a scenario would make; what upstream bases would say is inferred from who is there today. */
export function hypotheticalDirectory(side: RightsSide, scenario: Scenario): HypotheticalDirectory {
  const { directory } = side.ground;
  switch (scenario.kind) {
    case 'becomes-head':
      return withPerson(directory, scenario.personId, asHead);
    case 'person-leaves': {
      const stripped = withPerson(directory, scenario.personId, (person) => ({ ...person, functions: [], groupIds: [], childrenIds: [] }));
      return { ...stripped, left: createDirectoryIndex(directory.people.filter(({ id }) => id !== scenario.personId), directory.groups) };
    }
    case 'class-gone':
      return withoutClass(directory, scenario.classId);
    default:
      return withNewcomer(side, scenario);
  }
}

function withPerson(directory: DirectoryIndex, id: string, change: (person: Person) => Person): HypotheticalDirectory {
  const people = directory.people.map((person) => (person.id === id ? change(person) : person));
  const after = createDirectoryIndex(people, directory.groups);
  const rank = directory.personIndex.get(id);
  return { before: directory, after, left: after, concerned: rank === undefined ? [] : [rank] };
}

/** The function is added, the person keeps the others; the group of the direction holds all of them. */
function asHead(person: Person): Person {
  const isDirection = person.functions.some(({ code }) => code === 'DIR');
  return {
    ...person,
    profile: 'direction',
    functions: isDirection ? person.functions : [...person.functions, { code: 'DIR', label: 'Direction' }],
    groupIds: [...new Set([...person.groupIds, WELL_KNOWN_GROUPS.direction])],
  };
}

function withoutClass(directory: DirectoryIndex, classId: string): HypotheticalDirectory {
  const gone = goneGroups(directory, classId);
  const groups = directory.groups.filter(({ id }) => !gone.has(id));
  const people = directory.people.map((person) =>
    person.groupIds.some((id) => gone.has(id)) ? { ...person, groupIds: person.groupIds.filter((id) => !gone.has(id)) } : person,
  );
  const after = createDirectoryIndex(people, groups);
  const concerned = directory.people.flatMap(({ groupIds }, rank) => (groupIds.some((id) => gone.has(id)) ? [rank] : []));
  return { before: directory, after, left: after, concerned };
}

/** The class, and the groups computed about it. */
export function goneGroups({ groups }: Pick<DirectoryIndex, 'groups'>, wanted: string): ReadonlySet<string> {
  return new Set([wanted, ...groups.filter(({ classId }) => classId === wanted).map(({ id }) => id)]);
}

function withNewcomer(side: RightsSide, { firstName, lastName, classIds }: Extract<Scenario, { kind: 'teacher-arrives' }>): HypotheticalDirectory {
  const { directory } = side.ground;
  const { groups } = newcomer(side, { profile: 'teacher', classIds });
  const upstream = groups.map((group) => must(side.groups[group], 'a group of the side').id).filter((id) => directory.groupIndex.has(id));
  const person: Person = {
    id: NEWCOMER_ID, firstName, lastName, profile: 'teacher', source: 'stsweb',
    functions: [{ code: 'ENS', label: 'Enseignement' }], subjects: [], childrenIds: [], groupIds: upstream,
  };
  const after = createDirectoryIndex([...directory.people, person], directory.groups);
  const before = createDirectoryIndex([...directory.people, { ...person, functions: [], groupIds: [] }], directory.groups);
  return { before, after, left: after, concerned: [directory.people.length] };
}
