import type { Rubrique, RubriqueState } from '../../../domain/rubriques/rubrique.ts';

const KNOWN = new WeakMap<readonly Rubrique[], Map<RubriqueState, number>>();

/** How many rubriques are in a state: asked at each edit by the caption and the filters, counted when the list changes. */
export function countState(rubriques: readonly Rubrique[], state: RubriqueState): number {
  const known = KNOWN.get(rubriques) ?? count(rubriques);
  KNOWN.set(rubriques, known);
  return known.get(state) ?? 0;
}

function count(rubriques: readonly Rubrique[]): Map<RubriqueState, number> {
  const counts = new Map<RubriqueState, number>();
  for (const { state } of rubriques) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
