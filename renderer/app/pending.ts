import type { SchoolState } from '../school/school-state.ts';

/** How many intentions wait in the draft. */
export function countPending({ draft }: SchoolState): number {
  return draft.reduce((count, { state }) => count + (state === 'active' ? 1 : 0), 0);
}

/** Conflicts to settle: those the ENT holds, and those foreseen in the draft. */
export function countConflicts({ conflicts, foreseen }: SchoolState): number {
  return conflicts.length + foreseen.length;
}

/** Changes that the ENT refused. */
export function countRefused({ sent }: SchoolState): number {
  return sent.reduce((count, { outcome, settled }) => count + (outcome?.status === 'rejected' && !settled ? 1 : 0), 0);
}
