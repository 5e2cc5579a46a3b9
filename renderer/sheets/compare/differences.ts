import type { ComparedPart } from '../../../texts/people/compare-people.ts';
import type { Holding, Holdings } from './holdings.ts';

/** Something that two people do not have alike; undefined: not at all. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly values: readonly [string | undefined, string | undefined];
}

/** One part of what is compared: what differs, and how many things do not. */
export interface ComparedHoldings {
  readonly part: ComparedPart;
  readonly differences: readonly Difference[];
  readonly same: number;
}

const PARTS: readonly ComparedPart[] = ['record', 'groups', 'rubriques', 'services', 'messaging', 'resources'];

/** What two people have and not alike, part by part, in the order of the first, then what the second alone has. */
export function compareHoldings(one: Holdings, other: Holdings): readonly ComparedHoldings[] {
  return PARTS.map((part) => {
    const all = pairsOf(one[part], other[part]);
    const differences = all.filter(({ values: [mine, theirs] }) => mine !== theirs);
    return { part, differences, same: all.length - differences.length };
  });
}

function pairsOf(mine: readonly Holding[], theirs: readonly Holding[]): readonly Difference[] {
  const values = new Map(theirs.map(({ key, value }) => [key, value]));
  const known = new Set(mine.map(({ key }) => key));
  return [
    ...mine.map(({ key, label, value }): Difference => ({ key, label, values: [value, values.get(key)] })),
    ...theirs.filter(({ key }) => !known.has(key)).map(({ key, label, value }): Difference => ({ key, label, values: [undefined, value] })),
  ];
}
