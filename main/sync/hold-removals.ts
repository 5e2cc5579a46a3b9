import type { SyncDesk } from './sync-desk.ts';

/** A pull or a load that takes away more than that waits for a person (decision: mass removal; sync.md C12). */
const MASS_REMOVAL = { share: 0.2, count: 50 } as const;

/** Whether so many disappearances look like a failed import rather than a school's life. */
export function isMassRemoval(removed: number, known: number): boolean {
  return removed > MASS_REMOVAL.count && removed > known * MASS_REMOVAL.share;
}

/** Notes removals that wait; true when they must not be applied now. A confirmation is good once. */
export function holdRemovals({ exchange, statusChanged }: SyncDesk, removed: number): boolean {
  const isHeld = removed > 0 && !exchange.removalsConfirmed;
  const waiting = isHeld ? removed : 0;
  if (removed > 0 && !isHeld) {
    exchange.removalsConfirmed = false;
  }
  if (waiting !== exchange.heldRemovals) {
    exchange.heldRemovals = waiting;
    statusChanged();
  }
  return isHeld;
}
