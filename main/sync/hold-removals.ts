import type { SyncStep } from '../../domain/sync/console/scheduler.ts';
import type { SyncDesk } from './sync-desk.ts';

/** A pull or a load that takes away more than that waits for a person (decision: mass removal; sync.md C12). */
const MASS_REMOVAL = { share: 0.2, count: 50 } as const;

/** Whether so many disappearances look like a failed import rather than a school's life. */
export function isMassRemoval(removed: number, known: number): boolean {
  return removed > MASS_REMOVAL.count && removed > known * MASS_REMOVAL.share;
}

/**
 * Notes removals that wait, 0 when nothing does; true when they must not be applied now. Whoever confirmed has read a number: what is
 * accepted is as many, once, of the removals that waited then.
 */
export function holdRemovals({ exchange, statusChanged }: Pick<SyncDesk, 'exchange' | 'statusChanged'>, removed: number): boolean {
  const isHeld = removed > exchange.acceptedRemovals;
  const waiting = isHeld ? removed : 0;
  exchange.acceptedRemovals = 0;
  if (waiting !== exchange.heldRemovals) {
    exchange.heldRemovals = waiting;
    statusChanged();
  }
  return isHeld;
}

/** Whether a load of the directory would only find again what waits for a person. */
export function waitsForConfirmation({ heldRemovals, acceptedRemovals }: SyncDesk['exchange'], step: SyncStep): boolean {
  return step === 'snapshot-directory' && heldRemovals > acceptedRemovals;
}
