import type { SentMutation } from '../../contract/console/school-snapshot.ts';
import { meantBy } from '../../domain/sync/versions/upcast.ts';
import type { SyncState } from '../../domain/sync/console/sync-state.ts';

/** The settled changes that screens show; the file keeps 400 days of them. */
const MOST_SETTLED = 2000;

/** What has left the draft, oldest first: settled, then on its way. */
export function listSent({ settled, outbox }: SyncState): readonly SentMutation[] {
  return [
    ...settled.slice(-MOST_SETTLED).map((item) => ({ gesture: item.gesture, mutation: meantBy(item), outcome: item.outcome, settled: true })),
    ...outbox.map((item) => ({
      gesture: item.gesture,
      mutation: meantBy(item),
      ...(item.outcome === undefined ? {} : { outcome: item.outcome }),
      settled: false,
    })),
  ];
}
