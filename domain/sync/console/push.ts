import { PUSH_LIMITS, SYNC_PROTOCOL, type PushAnswer, type PushRequest } from '../protocol.ts';
import type { OutboxItem, SyncState } from './sync-state.ts';
import type { Write } from './write.ts';

/** The next batch to send, in order and without holes, whole gestures first; undefined when nothing waits. */
export function nextPush(state: SyncState, limit: number = PUSH_LIMITS.mutations): PushRequest | undefined {
  const waiting = state.outbox.filter(({ outcome }) => outcome === undefined);
  const [first] = waiting;
  const batch = cutAtGesture(ofOneSchema(waiting), limit);
  if (first === undefined || state.epoch === null) {
    return undefined;
  }
  const gestures = new Map(batch.map(({ gesture }) => [gesture.id, gesture]));
  return {
    protocol: SYNC_PROTOCOL,
    schema: first.schema,
    client: state.clientId,
    epoch: state.epoch,
    gestures: [...gestures.values()],
    mutations: batch.map(({ mutation }) => mutation),
  };
}

/** What waits since before an update leaves first, in a push of its own. */
function ofOneSchema(waiting: readonly OutboxItem[]): readonly OutboxItem[] {
  const next = waiting.findIndex(({ schema }) => schema !== waiting[0]?.schema);
  return next < 0 ? waiting : waiting.slice(0, next);
}

/** An atomic gesture is never cut in two, however small the batch: the ENT would take one half and refuse the other. */
function cutAtGesture(waiting: readonly OutboxItem[], limit: number): readonly OutboxItem[] {
  const batch = waiting.slice(0, limit);
  const next = waiting[batch.length]?.gesture;
  if (next?.atomic !== true) {
    return batch;
  }
  const before = batch.filter(({ gesture }) => gesture.id !== next.id);
  return before.length > 0 ? before : waiting.filter(({ gesture }) => gesture.id === next.id);
}

/** What an answer to a push changes here: outcomes are noted, overlays stay until the pull (sync.md P13). */
export function onPushAnswer(state: SyncState, request: PushRequest, answer: PushAnswer): readonly Write[] {
  if (request.client !== state.clientId || request.epoch !== state.epoch) {
    return [];
  }
  if (answer.kind === 'resync') {
    return [{ kind: 'cursor', epoch: state.epoch, cursor: null }];
  }
  if (answer.kind === 'forked') {
    // The next pull says which of these numbers the ENT already has (sync.md P8).
    return [];
  }
  const outcomes = new Map(answer.outcomes.map((outcome) => [outcome.m, outcome]));
  const items = state.outbox.map((item) => {
    const outcome = outcomes.get(item.mutation.m);
    return outcome === undefined || outcome.hash !== item.hash ? item : { ...item, outcome };
  });
  return [{ kind: 'outbox', items }];
}
