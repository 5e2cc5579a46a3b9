import { must } from '../../kernel/assert.ts';
import { addPeople, peopleSet, without, type PeopleSet } from '../../rights/people-set.ts';
import type { Direction, PlatformGroup, PlatformSchool } from '../platform-school.ts';

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
function sends(direction: Direction): boolean {
  return direction === 'INCOMING' || direction === 'BOTH';
}

/** Whether they are seen through it. */
function shows(direction: Direction): boolean {
  return direction === 'OUTGOING' || direction === 'BOTH';
}

/**
 * Computes it. A bare link is enough to write to everybody in its target, even where nobody is seen through that (E11); the group of a
 * profile of the whole school brings those of its classes (E12). Who is out is reached by nobody.
 */
export function reachModel({ people, groups, links }: PlatformSchool): ReachModel {
  const rank = new Map(people.map(({ id }, i) => [id, i]));
  const out = peopleSet(people.length, people.flatMap(({ isOut }, i) => (isOut ? [i] : [])));
  const sets = new Map(groups.map((group) => [group, without(peopleSet(people.length, group.members.flatMap((id) => rank.get(id) ?? [])), out)]));
  const union = (all: readonly PlatformGroup[]): PeopleSet => unionOf(people.length, all.map((group) => must(sets.get(group), 'a group of the school')));
  const byId = new Map(groups.map((group) => [group.id, group]));
  const classes = Map.groupBy(groups.filter(({ kind }) => kind === 'class'), ({ profile }) => profile);
  const senders: string[][] = people.map(() => []);
  const targets = groups.filter(({ direction }) => sends(direction)).map((group): readonly [string, Targets] => {
    const ids = [...(links.get(group.id) ?? []), ...(group.direction === 'BOTH' ? [group.id] : [])];
    const reached = ids.flatMap((id) => byId.get(id) ?? []);
    const under = reached.flatMap((target) => (target.kind === 'profile' ? (classes.get(target.profile) ?? []) : []));
    for (const id of group.members) senders[rank.get(id) ?? -1]?.push(group.id);
    return [group.id, { byList: union([...reached, ...under]), byName: union(reached.filter(({ direction }) => shows(direction))) }];
  });
  return { size: people.length, rank, senders, targets: new Map(targets) };
}

function unionOf(size: number, sets: readonly PeopleSet[]): PeopleSet {
  const all = peopleSet(size, []);
  for (const set of sets) addPeople(all, set);
  return all;
}

/** Whom somebody reaches, by rank; themselves left out. */
export function reachOf({ size, senders, targets }: ReachModel, person: number, way: keyof Targets): PeopleSet {
  const sets = must(senders[person], 'a person of the school').flatMap((group) => must(targets.get(group), 'one writes through groups that send')[way]);
  return without(unionOf(size, sets), peopleSet(size, [person]));
}
