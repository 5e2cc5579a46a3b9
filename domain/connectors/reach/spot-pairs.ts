import { hasPerson, listPeople, peopleSet } from '../../rights/people-set.ts';
import { must } from '../../kernel/assert.ts';
import type { PlatformGroup, PlatformPerson, PlatformSchool } from '../platform-school.ts';
import { membersOf, present } from './group-sets.ts';
import { listOf, reachModel, reachOf, sends, type ReachModel } from './reach-model.ts';

/** Somebody, somebody of a group to which one of theirs is linked, and whether what was read lets the first write to the second. */
export interface SpotPair {
  readonly from: string;
  readonly to: string;
  readonly reaches: boolean;
}

/** Of each kind: those that the rules let through, and those that they hold back. */
const MOST_EACH = 6;

/**
 * A few pairs by which what the groups say of themselves can be compared with what the platform does (E29: the property of a group and the
 * edges of its members may disagree; E30: rules may not have reached a new member). The same ones for the same school, from all over it.
 */
export function spotPairs(school: PlatformSchool): readonly SpotPair[] {
  const model = reachModel(school);
  const pairs = school.groups.flatMap((group) => pairOf(school, model, group) ?? []);
  return [true, false].flatMap((reaches) => spread(pairs.filter((pair) => pair.reaches === reaches)));
}

function spread(pairs: readonly SpotPair[]): readonly SpotPair[] {
  const step = Math.max(1, Math.ceil(pairs.length / MOST_EACH));
  return pairs.filter((_, i) => i % step === 0);
}

/** The first member of a group that writes, and whom they reach; of one that does not, whom its links would open to them. */
function pairOf(school: PlatformSchool, model: ReachModel, group: PlatformGroup): SpotPair | undefined {
  const { people, groups, links } = school;
  const [first] = listPeople(present(membersOf(group, people), people));
  if (first === undefined) return undefined;
  const ids = new Set(links.get(group.id));
  const behind = groups.filter(({ id }) => ids.has(id)).flatMap((target) => [...listPeople(listOf(school, target))]);
  const mine = peopleSet(people.length, [first]);
  const reaches = sends(group);
  const ways = [reachOf(model, first, 'byList'), reachOf(model, first, 'byName')];
  const from = must(people[first], 'a person of the school');
  const to = behind.find((rank) => !hasPerson(mine, rank) && ways.some((way) => hasPerson(way, rank)) === reaches && !areFamily(from, must(people[rank], 'a person of the school')));
  return to === undefined ? undefined : { from: from.id, to: must(people[to], 'a person of the school').id, reaches };
}

/** Parents and pupils reach each other by edges of their own, which no group says. */
function areFamily(one: PlatformPerson, other: PlatformPerson): boolean {
  return [one, other].every(({ profile }) => profile === 'Relative' || profile === 'Student') && one.profile !== other.profile;
}
