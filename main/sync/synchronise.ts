import { nextPull, onPullAnswer, onSnapshot } from '../../domain/sync/console/pull.ts';
import { nextPush, onPushAnswer } from '../../domain/sync/console/push.ts';
import { nextStep, type SyncStep } from '../../domain/sync/console/scheduler.ts';
import type { SyncState } from '../../domain/sync/console/sync-state.ts';
import type { Write } from '../../domain/sync/console/write.ts';
import { PUSH_LIMITS, type PushRequest } from '../../domain/sync/protocol.ts';
import type { DirectoryLine } from '../directory/directory-row.ts';
import { EntTrouble } from './ent/ent-failure.ts';
import { countArrivals } from './count-arrivals.ts';
import { gatherAnswer, type GatheredAnswer } from './gather-answer.ts';
import { holdRemovals, isMassRemoval, lookAgain } from './hold-removals.ts';
import { loadDirectory } from './lines/load-directory-stream.ts';
import { pushText } from './push-text.ts';
import { snapshotRequest } from './snapshot-request.ts';
import type { SyncDesk } from './sync-desk.ts';

/**
 * Brings console and ENT together: loads what is missing, sends what waits, receives what changed, until nothing is
 * left to do. Each answer is kept whole, in one transaction, or not at all; memory follows the disk (sync.md C4).
 * Throws `EntTrouble` when the ENT does not follow: everything stays to be done, and nothing is lost.
 */
export async function synchronise(desk: SyncDesk, signal: AbortSignal): Promise<void> {
  let step = nextStep(desk.state, desk.exchange);
  while (step !== 'rest') {
    const before = waitingOf(desk.state);
    setActivity(desk, ACTIVITY[step]);
    await STEPS[step](desk, signal);
    await desk.answered();
    desk.exchange.failures = 0;
    if (!step.startsWith('snapshot') && before !== '' && before === waitingOf(desk.state)) {
      // The ENT answers, but what waits does not move: try again later rather than at once, for ever.
      throw new EntTrouble('server-error');
    }
    step = nextStep(desk.state, desk.exchange);
  }
}

const ACTIVITY = {
  'snapshot-directory': 'loading',
  'snapshot-settings': 'loading',
  push: 'sending',
  pull: 'receiving',
} as const;

const STEPS: Readonly<Record<Exclude<SyncStep, 'rest'>, (desk: SyncDesk, signal: AbortSignal) => Promise<void>>> = {
  'snapshot-directory': loadDirectory,
  'snapshot-settings': receiveSettings,
  push: send,
  pull: receive,
};

async function send(desk: SyncDesk, signal: AbortSignal): Promise<void> {
  const request = fittingPush(desk);
  if (request === undefined) {
    return;
  }
  try {
    const answer = await desk.ent.push(request, signal);
    desk.commit(onPushAnswer(desk.state, request, answer));
    if (answer.kind === 'gap' || answer.kind === 'forked') {
      await receive(desk, signal);
    }
  } catch (error) {
    shrinkIfTooLarge(desk, request, error);
  }
}

/** The next batch under the byte limit of a push (sync.md P7). */
function fittingPush({ state, exchange }: SyncDesk): PushRequest | undefined {
  let limit = exchange.pushLimit;
  let request = nextPush(state, limit);
  while (request !== undefined && limit > 1 && Buffer.byteLength(pushText(request)) > PUSH_LIMITS.bytes) {
    limit = Math.ceil(limit / 2);
    request = nextPush(state, limit);
  }
  return request;
}

function shrinkIfTooLarge({ exchange }: SyncDesk, request: PushRequest, error: unknown): void {
  if (!(error instanceof EntTrouble) || error.failure !== 'too-large' || request.mutations.length <= 1) {
    throw error;
  }
  exchange.pushLimit = Math.ceil(request.mutations.length / 2);
  throw new EntTrouble('server-error', error);
}

async function receive(desk: SyncDesk, signal: AbortSignal): Promise<void> {
  const request = nextPull(desk.state, desk.exchange.heldLoad);
  if (request === undefined) {
    return;
  }
  desk.exchange.stale = false;
  const directory: DirectoryLine[] = [];
  const answer = await orStale(desk, gatherAnswer(desk.ent.pull(request, signal), (lines) => directory.push(...lines)));
  if ('resync' in answer && answer.resync === 'view') desk.directory.empty();
  if ('resync' in answer || answer.cursor === null || answer.epoch !== desk.state.epoch) {
    forgetCursors(desk);
    return;
  }
  const received = receiveDirectory(desk, directory, answer);
  if (received === 'another') {
    loadDirectoryAgain(desk);
    return;
  }
  const settings = onPullAnswer(desk.state, request, { ...answer, kind: 'pulled', cursor: answer.cursor }, desk.newId);
  desk.commit([...received, ...settings]);
  if (directory.length > 0 && received.length > 0) {
    desk.directoryChanged();
  }
}

/** A missed answer is asked again. */
async function orStale<T>(desk: SyncDesk, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    desk.exchange.stale = true;
    throw error;
  }
}

/** Upstream facts go first, to their own file: a crash in between leaves the directory ahead, which is harmless. */
function receiveDirectory(desk: SyncDesk, lines: readonly DirectoryLine[], { directoryCursor: cursor, directorySum }: GatheredAnswer): readonly Write[] | 'another' {
  if (desk.state.directoryCursor === null) {
    // What follows a whole directory that waits is not kept before it is.
    lookAgain(desk.exchange, lines.length);
    return [];
  }
  const directory = desk.directory.now();
  const removed = lines.filter(({ entity, data }) => data === undefined && entity !== 'school').length;
  if (cursor === null || holdRemovals(desk, isMassRemoval(removed, directory.count()) ? removed : 0)) {
    return [];
  }
  const isNew = lines.length > 0 || cursor !== desk.state.directoryCursor;
  // Only what was just loaded again is excused: a school may come back to a checksum, and lose somebody on that way.
  const said = !isNew && directorySum === desk.exchange.doubtedSum ? undefined : directorySum;
  if (!(isNew ? directory.apply(lines, cursor, said) : directory.isOf(said))) {
    desk.exchange.doubtedSum = said;
    return 'another';
  }
  trustAgain(desk, directorySum);
  return [{ kind: 'directory-cursor', cursor }];
}

/** A directory that was loaded again, and is the ENT's: what is lost after that is seen too. */
function trustAgain({ exchange, directory }: SyncDesk, said: string | undefined): void {
  if (said !== undefined && said === exchange.doubtedSum && directory.now().isOf(said)) exchange.doubtedSum = undefined;
}

/** This copy is not the ENT's: all of it is asked for again, before the settings that name it. */
function loadDirectoryAgain(desk: SyncDesk): void {
  desk.exchange.stale = true;
  desk.directory.forgetCursor();
  desk.commit([{ kind: 'directory-cursor', cursor: null }]);
}

/** The ENT is no longer the one that gave the cursors, or no longer gives what it gave: everything is loaded again; the outbox stays (sync.md §3.5). */
function forgetCursors(desk: SyncDesk): void {
  desk.directory.forgetCursor();
  desk.exchange.heldLoad = null;
  desk.commit([
    { kind: 'cursor', epoch: desk.state.epoch, cursor: null },
    { kind: 'directory-cursor', cursor: null },
  ]);
}

async function receiveSettings(desk: SyncDesk, signal: AbortSignal): Promise<void> {
  const answer = await gatherAnswer(countArrivals(desk, desk.ent.snapshot(snapshotRequest(desk.state, 'settings'), signal)), () => undefined);
  if ('resync' in answer || answer.cursor === null) {
    throw new EntTrouble('garbage');
  }
  desk.commit(onSnapshot(desk.state, { ...answer, kind: 'snapshot', cursor: answer.cursor }, desk.newId));
}

/** What waits in the outbox and how far each went: the same text means that nothing moved. */
function waitingOf({ clientId, outbox }: SyncState): string {
  return outbox.map(({ mutation, outcome }) => `${clientId}:${mutation.m}:${outcome?.status ?? ''}`).join(' ');
}

function setActivity(desk: SyncDesk, activity: SyncDesk['exchange']['activity']): void {
  if (desk.exchange.activity !== activity) {
    desk.exchange.activity = activity;
    desk.statusChanged();
  }
}
