import { byte, int } from './typed-read.ts';

/** The rubriques sorted so that every mother comes before her daughters. */
export interface RubriqueOrder {
  /** Reachable-by-tree rubriques only, mothers first. */
  readonly mothersFirst: Int32Array;
  /** 1 for a rubrique in a cycle, under an unknown mother, or below one of these: nobody can reach it. */
  readonly orphan: Uint8Array;
}

const UNSEEN = 0;
const PENDING = 1;
const PLACED = 2;
const ORPHAN = 3;

/** Sorts the rubriques, whatever the order of their indices; cycles and unknown mothers make orphans, never a loop. */
export function orderRubriques(parent: Int32Array): RubriqueOrder {
  const state = new Uint8Array(parent.length);
  const mothersFirst = new Int32Array(parent.length);
  const trail: number[] = [];
  let placed = 0;
  for (let start = 0; start < parent.length; start++) {
    let at = start;
    while (stateOf(state, at) === UNSEEN) {
      state[at] = PENDING;
      trail.push(at);
      at = int(parent, at);
    }
    const verdict = stateOf(state, at) === PLACED ? PLACED : ORPHAN;
    for (let next = trail.pop(); next !== undefined; next = trail.pop()) {
      state[next] = verdict;
      if (verdict === PLACED) mothersFirst[placed++] = next;
    }
  }
  return { mothersFirst: mothersFirst.subarray(0, placed), orphan: state.map((s) => (s === ORPHAN ? 1 : 0)) };
}

/** The place above the root counts as placed; any other outside index is an unknown mother. */
function stateOf(state: Uint8Array, rubrique: number): number {
  if (rubrique === -1) return PLACED;
  return rubrique < 0 || rubrique >= state.length ? ORPHAN : byte(state, rubrique);
}

/** The mothers of a rubrique, the root first; none for an orphan. */
export function mothersOf(parent: Int32Array, order: RubriqueOrder, rubrique: number): readonly number[] {
  if (byte(order.orphan, rubrique) === 1) return [];
  const mothers: number[] = [];
  for (let at = int(parent, rubrique); at >= 0; at = int(parent, at)) mothers.push(at);
  return mothers.toReversed();
}
