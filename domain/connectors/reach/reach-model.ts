import { must } from '../../kernel/assert.ts';
import { oncePer } from '../../kernel/once.ts';
import { addPeople, hasPerson, listPeople, peopleSet, without, type PeopleSet } from '../../rights/people-set.ts';
import type { Direction, PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { membersOf, present, ranksOf } from './group-sets.ts';

/** Whom each group of a platform lets its members reach (connectors.md §2.4), through a list and by name: two effects, counted apart. */
export interface ReachModel {
  readonly size: number;
  /** Rank of each person, by identifier. */
  readonly rank: ReadonlyMap<string, number>;
  /** Per person, the groups through which they write. */
  readonly senders: readonly (readonly string[])[];
  readonly targets: ReadonlyMap<string, Targets>;
}

export interface Targets {
  readonly byList: PeopleSet;
  readonly byName: PeopleSet;
}

/** Whether members of a group write through it. */
export function sends({ direction }: Pick<PlatformGroup, 'direction'>): boolean {
  return direction === 'INCOMING' || direction === 'BOTH';
}

/** Whether they are seen through it. */
function shows(direction: Direction): boolean {
  return direction === 'OUTGOING' || direction === 'BOTH';
}

/** The groups of each profile about a class: the group of that profile of the whole school brings them along (E12). */
const classGroupsOf = oncePer((groups: PlatformSchool['groups']) => Map.groupBy(groups.filter(({ kind }) => kind === 'class'), ({ profile }) => profile));

/** Everybody whom a link to a group lets one write to: its people, and those of the groups that depend on it. */
export function listOf({ people, groups }: Pick<PlatformSchool, 'people' | 'groups'>, target: PlatformGroup): PeopleSet {
  const under = target.kind === 'profile' ? (classGroupsOf(groups).get(target.profile) ?? []) : [];
  return present(unionOf(people.length, [target, ...under].map((group) => membersOf(group, people))), people);
}

/**
 * Computes it. A bare link is enough to write to everybody in its target, even where nobody is seen through that (E11); the group of a
 * profile of the whole school brings those of its classes (E12). Who is out reaches nobody, and nobody reaches them.
 */
export function reachModel(school: PlatformSchool): ReachModel {
  const { people, groups } = school;
  const byId = new Map(groups.map((group) => [group.id, group]));
  const lists = oncePer((group: PlatformGroup) => listOf(school, group));
  const senders: string[][] = people.map(() => []);
  const targets = groups.filter(sends).map((group): readonly [string, Targets] => {
    for (const person of listPeople(present(membersOf(group, people), people))) senders[person]?.push(group.id);
    return [group.id, targetsOf(school, group, { byId, lists })];
  });
  return { size: people.length, rank: ranksOf(people), senders, targets: new Map(targets) };
}

interface GroupLists {
  readonly byId: ReadonlyMap<string, PlatformGroup>;
  readonly lists: (group: PlatformGroup) => PeopleSet;
}

function targetsOf({ people, links }: PlatformSchool, group: PlatformGroup, { byId, lists }: GroupLists): Targets {
  const ids = [...(links.get(group.id) ?? []), ...(group.direction === 'BOTH' ? [group.id] : [])];
  const reached = ids.flatMap((id) => byId.get(id) ?? []);
  const named = reached.filter(({ direction }) => shows(direction)).map((one) => present(membersOf(one, people), people));
  return { byList: unionOf(people.length, reached.map(lists)), byName: unionOf(people.length, named) };
}

/** A model in which some groups are read again: of a school with the same people in the same groups, each of which writes as before. */
export function withTargetsOf(model: ReachModel, school: PlatformSchool, ids: ReadonlySet<string>): ReachModel {
  const byId = new Map(school.groups.map((group) => [group.id, group]));
  const again = school.groups.filter(({ id }) => ids.has(id) && model.targets.has(id)).map((group) => [group.id, targetsOf(school, group, { byId, lists: (one) => listOf(school, one) })] as const);
  return { ...model, targets: new Map([...model.targets, ...again]) };
}

function unionOf(size: number, sets: readonly PeopleSet[]): PeopleSet {
  const all = peopleSet(size, []);
  for (const set of sets) addPeople(all, set);
  return all;
}

/** What people who write through the same groups reach, worked out once for all of them. */
const sharedOf = oncePer<ReachModel, Readonly<Record<keyof Targets, Map<string, PeopleSet>>>>(() => ({ byList: new Map(), byName: new Map() }));

/** Whom people who write through the same groups as somebody reach, that person possibly included. To be read only. */
export function sharedReachOf(model: ReachModel, person: number, way: keyof Targets): PeopleSet {
  const senders = must(model.senders[person], 'a person of the school');
  const known = sharedOf(model)[way];
  const key = senders.join(' ');
  const shared = known.get(key) ?? unionOf(model.size, senders.map((group) => must(model.targets.get(group), 'one writes through groups that send')[way]));
  known.set(key, shared);
  return shared;
}

/** Whom somebody reaches, by rank; themselves left out. To be read only. */
export function reachOf(model: ReachModel, person: number, way: keyof Targets): PeopleSet {
  const shared = sharedReachOf(model, person, way);
  return hasPerson(shared, person) ? without(shared, peopleSet(model.size, [person])) : shared;
}
