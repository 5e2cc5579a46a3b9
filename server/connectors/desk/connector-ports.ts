import type { EntStore } from '../../database/ent-store.ts';
import type { SyncPorts } from '../../sync/sync-ports.ts';
import type { PlatformPorts } from '../platform-connector.ts';

/** What the connectors of a school are given. */
export interface ConnectorPorts {
  readonly store: EntStore;
  /** The school of each call. */
  readonly ports: () => SyncPorts;
  readonly platforms: PlatformPorts;
  readonly now: () => Date;
}
