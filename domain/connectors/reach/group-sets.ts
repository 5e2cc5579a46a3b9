import { oncePer } from '../../kernel/once.ts';
import { peopleSet, without, type PeopleSet } from '../../rights/people-set.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';

type People = PlatformSchool['people'];

/** Rank of each person, by identifier: made once as long as the people do not move. */
export const ranksOf = oncePer((people: People): ReadonlyMap<string, number> => new Map(people.map(({ id }, i) => [id, i])));

/** Those who can neither write nor be written to. */
const outOf = oncePer((people: People): PeopleSet => peopleSet(people.length, people.flatMap(({ isOut }, i) => (isOut ? [i] : []))));

const setsOf = oncePer(({ members }: PlatformGroup) => oncePer((people: People): PeopleSet => {
  const ranks = ranksOf(people);
  return peopleSet(people.length, members.flatMap((id) => ranks.get(id) ?? []));
}));

/** Everybody in a group as a set, made once as long as neither the group nor the people move: to be read only. */
export function membersOf(group: PlatformGroup, people: People): PeopleSet {
  return setsOf(group)(people);
}

/** Everybody in a group who is not out; to be read only. */
export function presentIn(group: PlatformGroup, people: People): PeopleSet {
  return presentOf(group)(people);
}

const presentOf = oncePer((group: PlatformGroup) => oncePer((people: People): PeopleSet => present(membersOf(group, people), people)));

/** The groups of a school by their identifier. */
export const groupsById = oncePer((groups: PlatformSchool['groups']): ReadonlyMap<string, PlatformGroup> => new Map(groups.map((group) => [group.id, group])));

/** Those of a set who are not out. */
export function present(set: PeopleSet, people: People): PeopleSet {
  return without(set, outOf(people));
}
