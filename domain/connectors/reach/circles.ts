import { oncePer } from '../../kernel/once.ts';
import { must } from '../../kernel/assert.ts';
import type { Through } from './senders.ts';

/** People who write through the same groups in each of two models: what moves for one of them moves for all. */
export interface Circle {
  readonly was: Through;
  readonly is: Through;
  /** By rank, ascending. */
  readonly people: readonly number[];
}

/** Sorts people into circles, by the lists of two models of the same people; the two may be one. */
export const circlesOf = oncePer((before: readonly Through[]) => oncePer((after: readonly Through[]): readonly Circle[] => {
  const circles = new Map<Through, Map<Through, number[]>>();
  for (const [person, was] of before.entries()) {
    const is = must(after[person], 'both are of the same people');
    const others = circles.get(was) ?? new Map<Through, number[]>();
    circles.set(was, others);
    const people = others.get(is);
    if (people === undefined) others.set(is, [person]);
    else people.push(person);
  }
  return [...circles].flatMap(([was, others]) => [...others].map(([is, people]) => ({ was, is, people })));
}));
