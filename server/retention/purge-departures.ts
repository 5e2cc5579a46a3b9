import { localDay } from '../../domain/kernel/local-time.ts';
import { pastRetention } from '../../domain/station/retention.ts';
import { recordOf, type WrittenRow } from '../settings/settings-memory.ts';
import { commitRows } from '../sync/commit.ts';
import type { SyncPorts } from '../sync/sync-ports.ts';

/** Purges at the first answer of each day, before it is given: an ENT that nobody asks shows nobody. */
export function purgeEachDay(ports: () => SyncPorts): () => void {
  let purgedOn = '';
  return () => {
    const today = localDay(ports().now().toISOString());
    if (today === purgedOn) return;
    purgeDepartures(ports());
    purgedOn = today;
  };
}

/** What a departure says once nothing may be kept of it. */
const NOTHING = { profile: '', groupIds: [], leftOn: '' };

/**
 * Empties what is kept of those who left more than three months ago (arrêté du 30 novembre 2006, art. 6): a delivery that no
 * longer names somebody erases them at once, and leaves their profile and groups so that what they kept can be taken back.
 */
function purgeDepartures(ports: SyncPorts): void {
  const now = ports.now().toISOString();
  const view = ports.settings.current();
  const rows = pastRetention(view, localDay(now)).map((id): WrittenRow => [
    'departure', id, { ver: (view.find('departure', id)?.ver ?? 0) + 1, fields: NOTHING, at: now },
  ]);
  if (rows.length === 0) return;
  ports.store.transaction(() => commitRows(ports.school, { stream: 'settings', source: 'import', rows: rows.map(recordOf), journal: [] }, now));
  ports.announce();
}
