import { oncePer } from '../../kernel/once.ts';
import { countPeople, eitherOf, hasPerson, peopleSet, without, type PeopleSet } from '../../rights/people-set.ts';
import { circlesOf, type Circle } from './circles.ts';
import type { Through } from './senders.ts';
import { reachOf, reachThrough, type ReachModel, type Targets } from './reach-model.ts';

/** Ordered pairs of people, per person who reaches, by rank; no row is empty. */
export type Pairs = ReadonlyMap<number, PeopleSet>;

/** How many pairs there are. */
export function countPairs(pairs: Pairs): number {
  const size = oncePer(countPeople);
  let sum = 0;
  for (const row of pairs.values()) sum += size(row);
  return sum;
}

/** The pairs that are not among others. */
export function pairsWithout(pairs: Pairs, others: Pairs): Pairs {
  const less = onceForBoth(without);
  return kept([...pairs].map(([from, row]) => {
    const other = others.get(from);
    return [from, other === undefined ? row : less(row, other)] as const;
  }));
}

/** The same of two sets once for all those who share both: in a school, most rows of a cell are one and the same. */
function onceForBoth(work: (one: PeopleSet, other: PeopleSet) => PeopleSet): (one: PeopleSet, other: PeopleSet) => PeopleSet {
  const of = oncePer((one: PeopleSet) => oncePer((other: PeopleSet) => work(one, other)));
  return (one, other) => of(one)(other);
}

/** The pairs of any of these. */
export function pairsOfAny(all: readonly Pairs[]): Pairs {
  const rows = new Map<number, PeopleSet>();
  const more = onceForBoth(eitherOf);
  for (const pairs of all) {
    for (const [from, row] of pairs) {
      const known = rows.get(from);
      rows.set(from, known === undefined ? row : more(known, row));
    }
  }
  return rows;
}

/** Every pair of a school. */
export function allPairs(model: ReachModel, way: keyof Targets): Pairs {
  return kept(Array.from({ length: model.size }, (_, from) => [from, reachOf(model, from, way)] as const));
}

/** What a model gains over another, of the same people: looked for only among those whose groups, or what these reach, are not the same. */
export function gainedPairs(before: ReachModel, after: ReachModel, way: keyof Targets): Pairs {
  const rows = movedCircles(before, after, way).flatMap(({ was, is, people }) => {
    const gained = without(reachThrough(after, is, way), reachThrough(before, was, way));
    return people.map((from) => [from, hasPerson(gained, from) ? without(gained, peopleSet(after.size, [from])) : gained] as const);
  });
  return kept(rows.toSorted(([one], [other]) => one - other));
}

/** Those who may not reach the same people in two models of the same people: their groups, or what these reach, are not the same. */
export function movedCircles(before: ReachModel, after: ReachModel, way: keyof Targets): readonly Circle[] {
  const moved = movedGroups(before, after, way);
  return circlesOf(before.senders)(after.senders).filter(({ was, is }) => is.some((group) => moved.has(group)) || !areSame(was, is));
}

function areSame(one: Through, other: Through): boolean {
  return one === other || (one.length === other.length && one.every((group, i) => group === other[i]));
}

function movedGroups(before: ReachModel, after: ReachModel, way: keyof Targets): ReadonlySet<string> {
  const isSame = (one: PeopleSet | undefined, other: PeopleSet): boolean => one === other || one?.every((bits, i) => bits === other[i]) === true;
  return new Set([...after.targets].filter(([group, targets]) => !isSame(before.targets.get(group)?.[way], targets[way])).map(([group]) => group));
}

function kept(rows: readonly (readonly [number, PeopleSet])[]): Pairs {
  return new Map(rows.filter(([, row]) => row.some((bits) => bits !== 0)));
}
