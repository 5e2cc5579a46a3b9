import type { EntStore } from '../../database/ent-store.ts';
import type { SyncPorts } from '../../sync/sync-ports.ts';
import type { PlatformPorts } from '../platform-connector.ts';
import type { Turns } from './turns.ts';

/** What the connectors of a school are given. */
export interface ConnectorPorts {
  readonly store: EntStore;
  /** The school of each call. */
  readonly ports: () => SyncPorts;
  readonly platforms: PlatformPorts;
  /** Those of the whole ENT. */
  readonly turns: Turns;
  readonly now: () => Date;
}
