// The state of a fake Edifice / Open ENT, written from the documented shapes alone (connectors.md §2): what it holds, apart from HTTP.

export interface FakeUser {
  readonly id: string;
  readonly type: 'Student' | 'Relative' | 'Teacher' | 'Personnel' | 'Guest';
  externalId: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly structure: string;
  readonly classes: string[];
  readonly functionalGroups: readonly string[];
  readonly children: readonly string[];
  blocked: boolean;
  administers: string[];
}

export interface FakeGroup {
  readonly id: string;
  name: string;
  readonly structure: string;
  readonly type: 'ProfileGroup' | 'FunctionalGroup' | 'FunctionGroup' | 'HTGroup' | 'DirectionGroup' | 'ManualGroup';
  readonly subType: 'StructureGroup' | 'ClassGroup' | 'BroadcastGroup' | null;
  readonly filter: string | null;
  readonly classId: string | null;
  /** The profile group of the school that this class group depends on. */
  readonly parent: string | null;
  /** The property, which the edges may contradict (E29). */
  users: 'INCOMING' | 'OUTGOING' | 'BOTH' | 'NONE' | null;
  readonly members: Set<string>;
  /** Edges: members who may write through it, members seen through it. */
  readonly sends: Set<string>;
  readonly shows: Set<string>;
  readonly lockDelete: boolean;
  readonly autolink: boolean;
  readonly createdBy: string | null;
}

export interface FakeRole {
  readonly id: string;
  readonly name: string;
  /** Applications that show it: more than one for a role that spans them (E14). */
  readonly applications: readonly string[];
}

/** An application to which people may grant an access: what its operator lets it ask, and where it brings them back. */
export interface FakeClient {
  readonly id: string;
  readonly secret: string;
  scope: string;
  readonly redirect: string;
}

/** A thread of news: who holds what on it, groups and people apart. */
export interface FakeThread {
  readonly id: number;
  title: string;
  readonly structure: string;
  readonly owner: string;
  readonly groups: Map<string, readonly string[]>;
  readonly users: Map<string, readonly string[]>;
  /** Whether the share of who administers the school is still the automatic one: lost with any replacement. */
  isAutomatic: boolean;
}

/** A blog: who holds what on it, groups and people apart; of no school. */
export interface FakeBlog {
  readonly id: string;
  readonly title: string;
  publish: 'RESTRAINT' | 'IMMEDIATE';
  readonly author: string;
  readonly groups: Map<string, readonly string[]>;
  readonly users: Map<string, readonly string[]>;
}

/** A subject that a teacher has in a class or a group. */
export interface FakeTeaching {
  readonly teacher: string;
  readonly subject: string;
  readonly group: string;
}

/** Somebody who teaches in place of somebody else, or beside them; taken off: neither (`coTeaching` null). */
export interface FakeReplacement extends FakeTeaching {
  readonly id: number;
  readonly structure: string;
  readonly substitute: string;
  start: string | null;
  end: string | null;
  entered: string | null;
  coTeaching: boolean | null;
}

export interface FakeWorld {
  readonly structures: { readonly id: string; UAI: string; name: string }[];
  readonly classes: { readonly id: string; name: string; readonly structure: string }[];
  readonly users: Map<string, FakeUser>;
  readonly groups: Map<string, FakeGroup>;
  /** `from to`, the property of the group that writes. */
  readonly links: Map<string, Set<string>>;
  /** `from to`: direct links between two people, which no route shows. */
  readonly direct: Set<string>;
  readonly applications: readonly { readonly id: string; readonly name: string }[];
  readonly roles: FakeRole[];
  readonly grants: Map<string, Set<string>>;
  /** Inspector, teacher, school: no date (E22). */
  readonly lessonBooks: (readonly [inspector: string, teacher: string, structure: string])[];
  readonly teachings: FakeTeaching[];
  readonly replacements: FakeReplacement[];
  /** Classes and groups of no known type: what is taught there is in no answer. */
  readonly typeless: Set<string>;
  readonly threads: FakeThread[];
  readonly blogs: FakeBlog[];
  /** Groups and people whom the account of this ENT does not see. */
  readonly hidden: Set<string>;
  /** People whom the platform told that they were put on a thread: it is not taken back. */
  readonly notices: string[];
  readonly accounts: readonly { readonly login: string; readonly password: string; readonly userId: string }[];
  readonly clients: FakeClient[];
  nextId: number;
}

/** Groups of a school, in order. */
export function groupsOf(world: FakeWorld, structure: string): readonly FakeGroup[] {
  return [...world.groups.values()].filter((group) => group.structure === structure);
}

/** The rule of a group, applied to one member. */
export function addEdges(group: FakeGroup, member: string): void {
  if (group.users === 'INCOMING' || group.users === 'BOTH') group.sends.add(member);
  if (group.users === 'OUTGOING' || group.users === 'BOTH') group.shows.add(member);
}

/** Whom somebody can write to through a list, and whom they see by name: by the edges, one person after the other (§2.4). A blocked account signs in no more. */
export function reachByEdges(world: FakeWorld, from: string): { readonly byList: ReadonlySet<string>; readonly byName: ReadonlySet<string> } {
  const groups = [...world.groups.values()];
  const reached = groups
    .filter(({ sends }) => sends.has(from) && world.users.get(from)?.blocked === false)
    .flatMap((group) => [...(world.links.get(group.id) ?? []), ...(group.users === 'BOTH' ? [group.id] : [])])
    .flatMap((id) => world.groups.get(id) ?? []);
  const under = reached.flatMap((target) => [target, ...groups.filter(({ parent }) => parent === target.id)]);
  const isThere = (id: string): boolean => id !== from && world.users.get(id)?.blocked === false;
  return {
    byList: new Set([...under.flatMap(({ members }) => [...members]), ...[...world.users.keys()].filter((to) => world.direct.has(`${from} ${to}`))].filter(isThere)),
    byName: new Set(reached.flatMap(({ shows }) => [...shows]).filter(isThere)),
  };
}
