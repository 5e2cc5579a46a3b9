import type { SyncDesk, SyncExchange } from './sync-desk.ts';

/** A pull or a load that takes away more than that waits for a person (decision: mass removal; sync.md C12). */
const MASS_REMOVAL = { share: 0.2, count: 50 } as const;

/** Whether so many disappearances look like a failed import rather than a school's life. */
export function isMassRemoval(removed: number, known: number): boolean {
  return removed > MASS_REMOVAL.count && removed > known * MASS_REMOVAL.share;
}

/**
 * Notes removals that wait, 0 when nothing does; true when they must not be applied now. Whoever confirmed has read a number: what is
 * accepted is as many, once, of the removals that waited then. `load`: the cursor of the whole directory that brings them.
 */
export function holdRemovals({ exchange, statusChanged }: Pick<SyncDesk, 'exchange' | 'statusChanged'>, removed: number, load: string | null = null): boolean {
  const isHeld = removed > exchange.acceptedRemovals;
  const waiting = isHeld ? removed : 0;
  exchange.acceptedRemovals = 0;
  exchange.heldLoad = isHeld ? load : null;
  if (waiting !== exchange.heldRemovals) {
    exchange.heldRemovals = waiting;
    statusChanged();
  }
  return isHeld;
}

/** Somebody has read how many people go, and lets them go: a directory that waits is loaded again. */
export function acceptRemovals(exchange: SyncExchange): void {
  exchange.acceptedRemovals = exchange.heldRemovals;
  exchange.heldLoad = null;
}

/** Somebody came or went since the directory that waits was loaded: it is loaded again, to say how many would go now. */
export function lookAgain(exchange: SyncExchange, news: number): void {
  if (news > 0) exchange.heldLoad = null;
}
