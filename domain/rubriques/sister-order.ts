import { compareTitles } from '../kernel/order.ts';
import type { Rubrique } from './rubrique.ts';

/** Compares the daughters of one mother as the tree shows them: by their places, then by their titles. */
export function compareSisters(a: Rubrique, b: Rubrique): number {
  return a.position - b.position || compareTitles(a.title, b.title);
}

/** Compares two rubriques, each with its mothers before it (the farthest first), as the tree shows them: a mother before what is under her. */
export function compareBranches(a: readonly Rubrique[], b: readonly Rubrique[]): number {
  const fork = a.findIndex(({ id }, level) => b[level]?.id !== id);
  const [mine, theirs] = [a[fork], b[fork]];
  return mine === undefined || theirs === undefined ? a.length - b.length : compareSisters(mine, theirs);
}
