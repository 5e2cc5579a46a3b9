import { followsOn, type LoadBeginning } from '../../../domain/sync/console/unfinished-load.ts';
import type { DirectoryLoad } from '../../directory/load-directory.store.ts';
import { countArrivals } from '../count-arrivals.ts';
import { EntTrouble } from '../ent/ent-failure.ts';
import { gatherAnswer } from '../gather-answer.ts';
import { holdRemovals, isMassRemoval } from '../hold-removals.ts';
import { snapshotRequest } from '../snapshot-request.ts';
import type { SyncDesk } from '../sync-desk.ts';

/** One try to load a directory: the load it fills, and what has come of it. */
interface Attempt {
  load: DirectoryLoad;
  /** Whether the ENT has said under what it gives the rows. */
  hasBegun: boolean;
}

/**
 * Loads the whole directory into a file beside, then swaps: the old one serves until then (sync.md §3.5). One that is cut is kept
 * there, and gone on with from its last row as long as nothing it began under has changed.
 */
export async function loadDirectory(desk: SyncDesk, signal: AbortSignal): Promise<void> {
  const attempt: Attempt = { load: startLoad(desk), hasBegun: false };
  try {
    const cursor = await fill(desk, attempt, signal);
    const removed = desk.directory.removedBy(attempt.load);
    if (holdRemovals(desk, isMassRemoval(removed, desk.directory.now().count()) ? removed : 0, cursor)) {
      throwAway(desk, attempt);
      return;
    }
    desk.directory.adopt(attempt.load);
    desk.commit([{ kind: 'directory-cursor', cursor }]);
  } catch (error) {
    leave(desk, attempt, error);
    throw error;
  }
  desk.directoryChanged();
}

function startLoad({ directory }: SyncDesk): DirectoryLoad {
  const load = directory.startLoad();
  if (!load.ok) {
    throw Object.assign(new Error('No room for a fresh directory'), { code: 'SQLITE_FULL', refusal: load.refusal });
  }
  return load.value;
}

async function fill(desk: SyncDesk, attempt: Attempt, signal: AbortSignal): Promise<string> {
  const { load: { unfinished, count } } = attempt;
  desk.exchange.arriving = unfinished === undefined ? undefined : { ...count(), settings: 0, resumed: true };
  const stream = desk.ent.snapshot(snapshotRequest(desk.state, 'directory', unfinished), signal);
  const answer = await gatherAnswer(countArrivals(desk, stream), (lines) => add(attempt, lines), (beginning) => begin(desk, attempt, beginning));
  if ('resync' in answer || answer.directoryCursor === null) {
    throw new EntTrouble('garbage');
  }
  attempt.load.finish(answer.directoryCursor);
  return answer.directoryCursor;
}

function add(attempt: Attempt, lines: Parameters<DirectoryLoad['add']>[0]): void {
  if (lines.length === 0) return;
  if (!attempt.hasBegun) throw new EntTrouble('garbage');
  attempt.load.add(lines);
}

/** What is kept stays where what comes follows it; else the file is another one from there. */
function begin(desk: SyncDesk, attempt: Attempt, beginning: LoadBeginning): void {
  attempt.hasBegun = true;
  const { load } = attempt;
  if (followsOn(load.unfinished, beginning)) return;
  if (load.unfinished !== undefined) {
    throwAway(desk, attempt);
    attempt.load = startLoad(desk);
  }
  if (beginning.load !== undefined) attempt.load.begin({ epoch: beginning.epoch, cursor: beginning.load.cursor });
}

/**
 * What was cut is kept. What is wrong is not, nor what the disk has no room for: the draft needs it more. An answer that did not
 * even begin, as that of a page that asks to sign in to a network, says nothing of what is kept.
 */
function leave(desk: SyncDesk, attempt: Attempt, error: unknown): void {
  const isCut = error instanceof EntTrouble && (error.failure !== 'garbage' || !attempt.hasBegun);
  // A load that goes on is not a failure that repeats itself: it is tried again soon. A word that is not known stays so.
  if (isCut && attempt.hasBegun && error.failure !== 'too-old') desk.exchange.failures = 0;
  try {
    if (isCut) attempt.load.pause();
    else throwAway(desk, attempt);
  } catch {
    // The disk again: what stopped the load is what is told, and the next one begins again.
    attempt.load.close();
  }
}

function throwAway(desk: SyncDesk, { load }: Attempt): void {
  load.close();
  desk.directory.forgetLoad();
  desk.exchange.arriving = undefined;
}
