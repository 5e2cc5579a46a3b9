import type { DirectoryLoad } from '../../directory/load-directory.store.ts';
import { countArrivals } from '../count-arrivals.ts';
import { EntTrouble } from '../ent/ent-failure.ts';
import { gatherAnswer } from '../gather-answer.ts';
import { holdRemovals, isMassRemoval } from '../hold-removals.ts';
import { snapshotRequest } from '../snapshot-request.ts';
import type { SyncDesk } from '../sync-desk.ts';

/** Loads the whole directory into a fresh file, then swaps: the old one serves until then (sync.md §3.5). */
export async function loadDirectory(desk: SyncDesk, signal: AbortSignal): Promise<void> {
  const load = desk.directory.startLoad();
  if (!load.ok) {
    throw Object.assign(new Error('No room for a fresh directory'), { code: 'SQLITE_FULL', refusal: load.refusal });
  }
  try {
    const cursor = await fill(desk, load.value, signal);
    const removed = desk.directory.removedBy(load.value);
    if (holdRemovals(desk, isMassRemoval(removed, desk.directory.now().count()) ? removed : 0)) {
      load.value.close();
      return;
    }
    desk.directory.adopt(load.value);
    desk.commit([{ kind: 'directory-cursor', cursor }]);
  } catch (error) {
    load.value.close();
    throw error;
  }
  desk.directoryChanged();
}

async function fill(desk: SyncDesk, load: DirectoryLoad, signal: AbortSignal): Promise<string> {
  const stream = desk.ent.snapshot(snapshotRequest(desk.state, 'directory'), signal);
  desk.exchange.arriving = undefined;
  const answer = await gatherAnswer(countArrivals(desk, stream), (lines) => load.add(lines));
  if ('resync' in answer || answer.directoryCursor === null) {
    throw new EntTrouble('garbage');
  }
  load.finish(answer.directoryCursor);
  return answer.directoryCursor;
}
