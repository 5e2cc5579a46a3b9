import type { SyncState } from '../../domain/sync/console/sync-state.ts';
import { SYNC_PROTOCOL, type LoadPlace, type SnapshotRequest } from '../../domain/sync/protocol.ts';

/** Asks for one whole stream, naming every identity this console has had; `from`: only what follows, where it may be gone on with. */
export function snapshotRequest(state: SyncState, stream: SnapshotRequest['stream'], from?: LoadPlace): SnapshotRequest {
  const place = from === undefined ? {} : { from: { cursor: from.cursor, entity: from.entity, id: from.id } };
  return { protocol: SYNC_PROTOCOL, client: state.clientId, stream, identities: [...state.former, state.clientId], ...place };
}
