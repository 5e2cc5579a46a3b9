import type { SchoolState } from '../store/school-state.ts';

/** How many intentions wait in the draft. */
export function countPending({ draft }: SchoolState): number {
  return draft.reduce((count, { state }) => count + (state === 'active' ? 1 : 0), 0);
}

/** How many changes the ENT has not: in the draft, sent without an answer, or lost by an ENT that was restored. */
export function countUnsent(state: SchoolState): number {
  return countPending(state) + state.status.inOutbox + state.status.lost;
}
