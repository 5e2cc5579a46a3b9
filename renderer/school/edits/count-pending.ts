import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import type { SchoolState } from '../store/school-state.ts';

/** How many intentions of the draft wait to be sent. */
export function countPending({ draft }: SchoolState): number {
  return waitingEntries(draft).length;
}

/** How many changes the ENT has not: in the draft, sent without an answer, or lost by an ENT that was restored. */
export function countUnsent(state: SchoolState): number {
  return countPending(state) + state.status.inOutbox + state.status.lost;
}
