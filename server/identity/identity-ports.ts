import type { EntStore } from '../database/ent-store.ts';
import type { Sessions } from '../session/sessions.ts';
import type { SyncPorts } from '../sync/sync-ports.ts';
import type { ExternalIssuer } from './external/external-issuer.ts';

/** What identities need of the ENT. */
export interface IdentityPorts {
  readonly store: EntStore;
  /** The school of each call. */
  readonly ports: () => SyncPorts;
  readonly sessions: Sessions;
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Where people prove who they are, when it is not here. */
  readonly external: ExternalIssuer | undefined;
  /** Tells live channels that something of the accounts changed. */
  readonly announce: () => void;
}
