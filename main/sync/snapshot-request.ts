import type { SyncState } from '../../domain/sync/console/sync-state.ts';
import { SYNC_PROTOCOL, type SnapshotRequest } from '../../domain/sync/protocol.ts';

/** Asks for one whole stream, naming every identity this console has had. */
export function snapshotRequest(state: SyncState, stream: SnapshotRequest['stream']): SnapshotRequest {
  return { protocol: SYNC_PROTOCOL, client: state.clientId, stream, identities: [...state.former, state.clientId] };
}
