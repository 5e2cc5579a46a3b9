import type { ChainPoint } from '../journal-integrity.ts';
import type { Gesture, Mutation } from '../mutation.ts';
import type { Outcome } from '../outcome.ts';
import { createRowTable, type RowTable } from '../row-table.ts';

/** A mutation that the user has sent: durable, numbered, immutable, until the pull brings its fate. */
export interface OutboxItem {
  readonly mutation: Mutation;
  readonly gesture: Gesture;
  /** The schema of its birth: whoever takes it translates it, the console never does (sync.md §3.11). */
  readonly schema: number;
  readonly hash: string;
  /** What the push answered; the overlay stays until the pull that carries the effect. */
  readonly outcome?: Outcome;
}

/** A mutation whose fate is known, kept 400 days: given back to an ENT restored from a backup (sync.md P9). */
export interface SettledItem {
  readonly client: string;
  readonly mutation: Mutation;
  readonly gesture: Gesture;
  readonly schema: number;
  readonly hash: string;
  readonly outcome: Outcome;
}

/** What a console must find again after a crash. The rows of the directory live in a file of their own. */
export interface SyncState {
  clientId: string;
  /** The last number given to a mutation. */
  lastM: number;
  /** Client ids this database had before it was restored or cloned. */
  former: readonly string[];
  epoch: string | null;
  cursor: string | null;
  directoryCursor: string | null;
  /** The end of the ENT's journal as this console last saw it: every later answer has to continue it (rel:T31). */
  journalHead: ChainPoint | null;
  readonly base: RowTable;
  outbox: readonly OutboxItem[];
  settled: readonly SettledItem[];
  /** Accepted once, no longer on the ENT: waits for the user to send it again or let it go. */
  lost: readonly SettledItem[];
}

/** A console that has never met its ENT. */
export function createSyncState(clientId: string): SyncState {
  return {
    clientId,
    lastM: 0,
    former: [],
    epoch: null,
    cursor: null,
    directoryCursor: null,
    journalHead: null,
    base: createRowTable(),
    outbox: [],
    settled: [],
    lost: [],
  };
}

/** Whether the settings have to be loaded whole before anything else. */
export function needsSnapshot(state: SyncState): boolean {
  return state.cursor === null;
}
