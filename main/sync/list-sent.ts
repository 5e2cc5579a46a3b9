import type { SentMutation } from '../../contract/console/school-snapshot.ts';
import type { SyncState } from '../../domain/sync/console/sync-state.ts';

/** The settled changes that screens show; the file keeps 400 days of them. */
const MOST_SETTLED = 2000;

/** What has left the draft, oldest first: settled, then on its way. */
export function listSent({ settled, outbox }: SyncState): readonly SentMutation[] {
  return [
    ...settled.slice(-MOST_SETTLED).map(({ gesture, mutation, outcome }) => ({ gesture, mutation, outcome, settled: true })),
    ...outbox.map(({ gesture, mutation, outcome }) => ({
      gesture,
      mutation,
      ...(outcome === undefined ? {} : { outcome }),
      settled: false,
    })),
  ];
}
