import { must } from '../../kernel/assert.ts';
import { oncePer } from '../../kernel/once.ts';
import { addPeople, hasPerson, peopleSet, without, type PeopleSet } from '../../rights/people-set.ts';
import type { Direction, PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { groupsById, presentIn, ranksOf } from './group-sets.ts';
import { sendersOf, type Through } from './senders.ts';

/** Whom each group of a platform lets its members reach (connectors.md §2.4), through a list and by name: two effects, counted apart. */
export interface ReachModel {
  readonly size: number;
  /** Rank of each person, by identifier. */
  readonly rank: ReadonlyMap<string, number>;
  /** Per person, the groups through which they write. */
  readonly senders: readonly Through[];
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

/** Everybody whom a link to a group lets one write to: its people, and those of the groups that depend on it. To be read only. */
export function listOf({ people, groups }: Pick<PlatformSchool, 'people' | 'groups'>, target: PlatformGroup): PeopleSet {
  return target.kind === 'profile' ? profileLists(groups)(people)(target) : presentIn(target, people);
}

const profileLists = oncePer((groups: PlatformSchool['groups']) => oncePer((people: PlatformSchool['people']) => oncePer((target: PlatformGroup): PeopleSet => {
  const under = classGroupsOf(groups).get(target.profile) ?? [];
  return unionOf(people.length, [target, ...under].map((group) => presentIn(group, people)));
})));

/**
 * Computes it. A bare link is enough to write to everybody in its target, even where nobody is seen through that (E11); the group of a
 * profile of the whole school brings those of its classes (E12). Who is out reaches nobody, and nobody reaches them.
 */
export function reachModel(school: PlatformSchool): ReachModel {
  const { people, groups } = school;
  const sending = groups.filter(sends);
  const targets = new Map(sending.map((group) => [group.id, targetsOf(school, group)] as const));
  return { size: people.length, rank: ranksOf(people), senders: sendersOf(sending, people), targets };
}

/** Whom a group lets its members reach. */
export function targetsOf(school: PlatformSchool, group: PlatformGroup): Targets {
  const { people, groups, links } = school;
  const ids = [...(links.get(group.id) ?? []), ...(group.direction === 'BOTH' ? [group.id] : [])];
  const reached = ids.flatMap((id) => groupsById(groups).get(id) ?? []);
  const named = reached.filter(({ direction }) => shows(direction));
  return { byList: unionOf(people.length, reached.map((one) => listOf(school, one))), byName: unionOf(people.length, named.map((one) => presentIn(one, people))) };
}

function unionOf(size: number, sets: readonly PeopleSet[]): PeopleSet {
  const all = peopleSet(size, []);
  for (const set of sets) addPeople(all, set);
  return all;
}

/** What people who write through the same groups reach, worked out once for all of them. */
const knownOf = oncePer<ReachModel, Readonly<Record<keyof Targets, Map<Through, PeopleSet>>>>(() => ({ byList: new Map(), byName: new Map() }));

/** Whom people who write through some groups reach, each of them possibly included. To be read only. */
export function reachThrough(model: ReachModel, through: Through, way: keyof Targets): PeopleSet {
  const known = knownOf(model)[way];
  const shared = known.get(through) ?? unionOf(model.size, through.map((group) => must(model.targets.get(group), 'one writes through groups that send')[way]));
  known.set(through, shared);
  return shared;
}

/** As `reachThrough`, of the groups of somebody. */
export function sharedReachOf(model: ReachModel, person: number, way: keyof Targets): PeopleSet {
  return reachThrough(model, must(model.senders[person], 'a person of the school'), way);
}

/** Whom somebody reaches, by rank; themselves left out. To be read only. */
export function reachOf(model: ReachModel, person: number, way: keyof Targets): PeopleSet {
  const shared = sharedReachOf(model, person, way);
  return hasPerson(shared, person) ? without(shared, peopleSet(model.size, [person])) : shared;
}
