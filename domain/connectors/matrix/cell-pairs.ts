import { must } from '../../kernel/assert.ts';
import { oncePer } from '../../kernel/once.ts';
import { bothOf, countBits, countPeople, eitherOf, hasPerson, listPeople, peopleSet, without, type PeopleSet } from '../../rights/people-set.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { countPairs, pairsWithout, type Pairs } from '../reach/pairs.ts';
import { word } from '../../rights/typed-read.ts';
import { reachThrough, sharedReachOf, type ReachModel } from '../reach/reach-model.ts';
import type { Through } from '../reach/senders.ts';
import { blocksOf, type PlatformCell } from './platform-cell.ts';

/** What a cell holds there: everybody reaches everybody, nobody reaches anybody, or some do, in figures. */
export interface CellReading {
  readonly value: 'hidden' | 'visible' | 'partial' | 'empty';
  readonly pairs: number;
  readonly reached: number;
  /** Pairs who also see each other by name. */
  readonly named: number;
}

/** The pairs of a cell: each who writes, with everybody in its targets but themselves and who is out. */
export function cellPairs(school: PlatformSchool, cell: PlatformCell): Pairs {
  const size = school.people.length;
  const pairs = new Map<number, PeopleSet>();
  for (const { from, to } of blocksOf(school, cell)) {
    for (const person of listPeople(from)) {
      const row = hasPerson(to, person) ? without(to, peopleSet(size, [person])) : to;
      const known = pairs.get(person);
      pairs.set(person, known === undefined ? row : eitherOf(known, row));
    }
  }
  return new Map([...pairs].filter(([, row]) => countPeople(row) > 0));
}

/** Those of some pairs who reach each other there, through a list or by name. */
export function reachedPairs(model: ReachModel, pairs: Pairs): Pairs {
  // Nobody is in their own row: what others of their groups reach is what they reach of it.
  const reached = oncePer((through: Through) => eitherOf(reachThrough(model, through, 'byList'), reachThrough(model, through, 'byName')));
  const rows = [...pairs].map(([from, row]) => [from, bothOf(row, reached(must(model.senders[from], 'a person of the school')))] as const);
  return new Map(rows.filter(([, row]) => countPeople(row) > 0));
}

/** What a cell holds, by the reach that is there: through a list or by name, whichever it is (E11). */
export function readCell(model: ReachModel, pairs: Pairs): CellReading {
  const all = countPairs(pairs);
  let [reached, named] = [0, 0];
  for (const [from, row] of pairs) {
    // Nobody is in their own row: what others of their groups reach is counted as theirs.
    const [byList, byName] = [sharedReachOf(model, from, 'byList'), sharedReachOf(model, from, 'byName')];
    for (let i = 0; i < row.length; i += 1) {
      const names = word(byName, i);
      reached += countBits(word(row, i) & (names | word(byList, i)));
      named += countBits(word(row, i) & names);
    }
  }
  const value = all === 0 ? 'empty' : reached === 0 ? 'hidden' : reached === all ? 'visible' : 'partial';
  return { value, pairs: all, reached, named };
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
