import type { SyncState } from '../../domain/sync/console/sync-state.ts';
import type { Write } from '../../domain/sync/console/write.ts';
import { PUSH_LIMITS } from '../../domain/sync/protocol.ts';
import type { Arrivals, SyncStatus } from '../../contract/console/school-snapshot.ts';
import type { DirectoryFile } from '../directory/directory-file.ts';
import type { EntClient } from './ent/ent-client.ts';

/** What is known of the exchange beside the durable state; forgotten at a restart, which loses nothing. */
export interface SyncExchange {
  /** Something new is known to wait on the ENT, or an answer was missed. */
  stale: boolean;
  /** Failed attempts in a row. */
  failures: number;
  /** Mutations of one push; halved when the ENT finds it too large. */
  pushLimit: number;
  /** People and groups that wait for a confirmation before they go (sync.md C12). */
  heldRemovals: number;
  /** As many as somebody has read, and lets go; 0 when nobody was asked. */
  acceptedRemovals: number;
  /** The cursor of the whole directory by which they would go; null where they come with a pull. */
  heldLoad: string | null;
  /** The checksum of the directory for which it was already loaded again: an ENT that counts wrong is not asked for all each time. */
  doubtedSum: string | undefined;
  activity: SyncStatus['activity'];
  /** What of a whole load has come so far. */
  arriving: Arrivals | undefined;
  /** Something of a whole load is coming now: whatever failed before, the ENT answers. */
  isHeard: boolean;
}

/** An exchange that has not begun: the ENT is asked for news first. */
export function createExchange(): SyncExchange {
  return {
    stale: true,
    failures: 0,
    pushLimit: PUSH_LIMITS.mutations,
    heldRemovals: 0,
    acceptedRemovals: 0,
    heldLoad: null,
    doubtedSum: undefined,
    activity: 'idle',
    arriving: undefined,
    isHeard: false,
  };
}

/** All that an exchange with the ENT works on. */
export interface SyncDesk {
  readonly state: SyncState;
  readonly exchange: SyncExchange;
  readonly ent: EntClient;
  readonly directory: DirectoryFile;
  /** Makes writes durable in one transaction, then changes memory, then tells the screens. */
  commit(writes: readonly Write[]): void;
  /** Tells the screens that the directory is another. */
  directoryChanged(): void;
  /** The ENT has just answered, and its answer is kept: the lease begins again. */
  answered(): Promise<void>;
  /** Tells the screens that something of the exchange changed. */
  statusChanged(): void;
  readonly newId: () => string;
}
