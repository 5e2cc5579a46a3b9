import { oncePer } from '../../kernel/once.ts';
import { countPeople, eitherOf, without, type PeopleSet } from '../../rights/people-set.ts';
import { reachOf, type ReachModel, type Targets } from './reach-model.ts';

/** Ordered pairs of people, per person who reaches, by rank; no row is empty. */
export type Pairs = ReadonlyMap<number, PeopleSet>;

/** How many pairs there are. */
export function countPairs(pairs: Pairs): number {
  return [...pairs.values()].reduce((sum, row) => sum + countPeople(row), 0);
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
  return kept(changedPeople(before, after, way).map((from) => [from, without(reachOf(after, from, way), reachOf(before, from, way))] as const));
}

/** Those who may not reach the same people in two models of the same people: their groups, or what these reach, are not the same. */
export function changedPeople(before: ReachModel, after: ReachModel, way: keyof Targets): readonly number[] {
  const moved = movedGroups(before, after, way);
  return Array.from({ length: after.size }, (_, from) => from).filter((from) => {
    const [was, is] = [before.senders[from], after.senders[from]];
    return is?.some((group) => moved.has(group)) === true || (was !== is && was?.join() !== is?.join());
  });
}

function movedGroups(before: ReachModel, after: ReachModel, way: keyof Targets): ReadonlySet<string> {
  const isSame = (one: PeopleSet | undefined, other: PeopleSet): boolean => one === other || one?.every((bits, i) => bits === other[i]) === true;
  return new Set([...after.targets].filter(([group, targets]) => !isSame(before.targets.get(group)?.[way], targets[way])).map(([group]) => group));
}

function kept(rows: readonly (readonly [number, PeopleSet])[]): Pairs {
  return new Map(rows.filter(([, row]) => row.some((bits) => bits !== 0)));
}
