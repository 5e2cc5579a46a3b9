import { hasPerson, listPeople } from '../../rights/people-set.ts';
import { must } from '../../kernel/assert.ts';
import type { PlatformGroup, PlatformPerson, PlatformSchool } from '../platform-school.ts';
import { membersOf, present } from './group-sets.ts';
import { listOf, reachModel, reachOf, sends, type ReachModel } from './reach-model.ts';

/** Somebody, somebody of a group to which one of theirs is linked, and whether what was read lets the first write to the second. */
export interface SpotPair {
  readonly from: string;
  readonly to: string;
  readonly reaches: boolean;
  /**
   * Of a pair that the rules hold back, two beside it, which they hold back too: the same one and another of those behind the links, and another
   * of the group and the same one. None where there are none.
   */
  readonly beside: readonly (readonly [from: string, to: string])[];
}

/**
 * Whether a pair that the platform answered otherwise than the rules says that they are not what it does; `answersBeside`: what it answered of those beside it. Somebody may reach somebody by a link of their own, which no
 * group says: it is of that pair alone, so that both pairs beside it are held back, as the rules have it. An edge that a group left behind opens one of them too.
 */
export function contradictsRules({ reaches }: Pick<SpotPair, 'reaches'>, answersBeside: readonly (boolean | undefined)[]): boolean {
  return reaches || answersBeside.length === 0 || answersBeside.some((one) => one !== false);
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
  const members = [...listPeople(present(membersOf(group, people), people))];
  const [first] = members;
  if (first === undefined) return undefined;
  const ids = new Set(links.get(group.id));
  const behind = groups.filter(({ id }) => ids.has(id)).flatMap((target) => [...listPeople(listOf(school, target))]);
  const reaches = sends(group);
  const isAsked = (from: number, to: number): boolean =>
    from !== to && (['byList', 'byName'] as const).some((way) => hasPerson(reachOf(model, from, way), to)) === reaches && !areFamily(personAt(people, from), personAt(people, to));
  const to = behind.find((rank) => isAsked(first, rank));
  if (to === undefined) return undefined;
  const named = (one: number, other: number): readonly [string, string] => [personAt(people, one).id, personAt(people, other).id];
  const [from, toId] = named(first, to);
  const otherTo = reaches ? undefined : behind.find((rank) => rank !== to && isAsked(first, rank));
  const otherFrom = members.slice(1, MOST_TRIED).find((rank) => isAsked(rank, to));
  return { from, to: toId, reaches, beside: otherTo === undefined || otherFrom === undefined ? [] : [named(first, otherTo), named(otherFrom, to)] };
}

/** Members of a group who are looked at for a pair beside another. */
const MOST_TRIED = 20;

function personAt(people: readonly PlatformPerson[], rank: number): PlatformPerson {
  return must(people[rank], 'a person of the school');
}

/** Parents and pupils reach each other by edges of their own, which no group says. */
function areFamily(one: PlatformPerson, other: PlatformPerson): boolean {
  return [one, other].every(({ profile }) => profile === 'Relative' || profile === 'Student') && one.profile !== other.profile;
}
