import type { Rubrique, RubriqueState } from '../../../../domain/rubriques/rubrique.ts';

interface Counts {
  readonly states: Map<RubriqueState, number>;
  empty: number;
}

const KNOWN = new WeakMap<readonly Rubrique[], Counts>();

/** How many rubriques are in a state: asked at each edit by the caption and the filters, counted when the list changes. */
export function countState(rubriques: readonly Rubrique[], state: RubriqueState): number {
  return countsOf(rubriques).states.get(state) ?? 0;
}

/** How many active rubriques the ENT says are empty. */
export function countEmpty(rubriques: readonly Rubrique[]): number {
  return countsOf(rubriques).empty;
}

/** Whether the ENT says that nothing is published there; the root only holds the others. */
export function isEmpty({ kind, contentCount }: Rubrique): boolean {
  return kind !== 'racine' && contentCount === 0;
}

function countsOf(rubriques: readonly Rubrique[]): Counts {
  const known = KNOWN.get(rubriques) ?? count(rubriques);
  KNOWN.set(rubriques, known);
  return known;
}

function count(rubriques: readonly Rubrique[]): Counts {
  const counts: Counts = { states: new Map(), empty: 0 };
  for (const rubrique of rubriques) {
    counts.states.set(rubrique.state, (counts.states.get(rubrique.state) ?? 0) + 1);
    if (rubrique.state === 'active' && isEmpty(rubrique)) counts.empty++;
  }
  return counts;
}
