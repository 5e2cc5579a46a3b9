import { bothOf, countPeople, peopleSet, without, type PeopleSet } from '../../rights/people-set.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { countPairs, pairsWithout, type Pairs } from '../reach/pairs.ts';
import { reachOf, type ReachModel } from '../reach/reach-model.ts';

/** One cell of « Qui voit qui ? », in the words of a platform: who writes, by profile, and the groups that they see. */
export interface PlatformCell {
  readonly profile: string;
  readonly targets: readonly string[];
}

/** What a cell holds there: everybody reaches everybody, nobody reaches anybody, or some do, in figures. */
export interface CellReading {
  readonly value: 'hidden' | 'visible' | 'partial' | 'empty';
  readonly pairs: number;
  readonly reached: number;
  /** Pairs who also see each other by name. */
  readonly named: number;
}

/** The pairs of a cell: each of its profile, with everybody in its targets but themselves and who is out. */
export function cellPairs({ people, groups }: PlatformSchool, { profile, targets }: PlatformCell): Pairs {
  const members = new Set(groups.filter(({ id }) => targets.includes(id)).flatMap((group) => group.members));
  const seen = peopleSet(people.length, people.flatMap(({ id, isOut }, i) => (members.has(id) && !isOut ? [i] : [])));
  const rows = people.flatMap((person, i): (readonly [number, PeopleSet])[] => (person.profile === profile && !person.isOut ? [[i, without(seen, peopleSet(people.length, [i]))]] : []));
  return new Map(rows.filter(([, row]) => countPeople(row) > 0));
}

/** What a cell holds, by the reach that is there: through a list or by name, whichever it is (E11). */
export function readCell(model: ReachModel, pairs: Pairs): CellReading {
  let [all, reached, named] = [0, 0, 0];
  for (const [from, row] of pairs) {
    const [byList, byName] = [reachOf(model, from, 'byList'), reachOf(model, from, 'byName')];
    all += countPeople(row);
    named += countPeople(bothOf(row, byName));
    reached += countPeople(row) - countPeople(without(without(row, byList), byName));
  }
  if (all === 0) return { value: 'empty', pairs: 0, reached: 0, named: 0 };
  return { value: reached === 0 ? 'hidden' : reached === all ? 'visible' : 'partial', pairs: all, reached, named };
}

/**
 * Another visible cell that lets all the pairs of one through, where hiding this one would change nothing: « sans effet : déjà visible par … »
 * (connectors.md §14). Undefined where some of its pairs are its own.
 */
export function coveredBy<Name>(pairs: Pairs, others: readonly { readonly name: Name; readonly pairs: Pairs }[]): readonly Name[] | undefined {
  const all = countPairs(pairs);
  const meeting = others.filter((other) => countPairs(pairsWithout(pairs, other.pairs)) < all);
  const left = meeting.reduce((rest, other) => pairsWithout(rest, other.pairs), pairs);
  return all > 0 && countPairs(left) === 0 ? meeting.map(({ name }) => name) : undefined;
}
