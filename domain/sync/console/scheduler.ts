import { needsSnapshot, type SyncState } from './sync-state.ts';
import { nextPush } from './push.ts';

/** What the console does next with its ENT. */
export type SyncStep = 'snapshot-directory' | 'snapshot-settings' | 'push' | 'pull' | 'rest';

/** What is known of the exchange, beside the durable state; forgotten at a restart, which loses nothing. */
export interface Exchange {
  /** Whether something new is known to wait on the ENT, or an answer was missed. */
  readonly stale: boolean;
  /** Failed attempts in a row. */
  readonly failures: number;
  /** The cursor of a whole directory by which too many would go: it waits for a person (sync.md C12), and nothing else waits with it. */
  readonly heldLoad: string | null;
}

/**
 * The next step, from the durable state alone (sync.md P5: armed whenever the outbox is not empty
 * or the ENT is ahead). A push is always followed by the pull that brings its effect.
 */
export function nextStep(state: SyncState, exchange: Exchange): SyncStep {
  if (state.directoryCursor === null && exchange.heldLoad === null) {
    return 'snapshot-directory';
  }
  if (needsSnapshot(state)) {
    return 'snapshot-settings';
  }
  if (nextPush(state) !== undefined) {
    return 'push';
  }
  return exchange.stale || state.outbox.length > 0 ? 'pull' : 'rest';
}

/** Milliseconds before the next attempt: 1 s doubled at each failure up to 60 s, spread by `random` (0 to 1). */
export function retryDelay(failures: number, random: number): number {
  const ceiling = Math.min(60_000, 1000 * 2 ** Math.max(0, failures - 1));
  return Math.round(ceiling * (0.5 + random / 2));
}
