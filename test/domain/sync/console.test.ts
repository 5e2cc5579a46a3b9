import type { ChainPoint } from '../../../domain/sync/journal-integrity.ts';
import { describe, expect, it } from 'vitest';
import { enqueue, resendLost, type GestureToSend } from '../../../domain/sync/console/enqueue.ts';
import { nextPull, onPullAnswer, onSnapshot, type PullAnswer, type SnapshotAnswer } from '../../../domain/sync/console/pull.ts';
import { nextPush, onPushAnswer } from '../../../domain/sync/console/push.ts';
import { nextStep, retryDelay } from '../../../domain/sync/console/scheduler.ts';
import { createSyncState, type SyncState } from '../../../domain/sync/console/sync-state.ts';
import { evolve, type Write } from '../../../domain/sync/console/write.ts';
import type { Outcome } from '../../../domain/sync/outcome.ts';
import { MUTATION_SCHEMA } from '../../../domain/sync/mutation.ts';
import { PUSH_LIMITS, type PushRequest } from '../../../domain/sync/protocol.ts';
import { WHOLE_GESTURE } from '../../../domain/sync/whole-gesture.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { journalEntry, NOW } from '../settings.ts';

const REST = { stale: false, failures: 0, heldLoad: null };
const newId = (): string => 'new-id';

function gesture(id: string, changes: number, atomic = false): GestureToSend {
  return {
    gesture: { id, intention: { kind: 'revert', of: 'test' }, atomic, authoredAt: NOW },
    changes: Array.from({ length: changes }, (_, i) => ({
      entity: 'rubrique',
      id: `${id}-${i}`,
      edits: [{ field: 'title', was: 'a', set: 'b' }],
      ...(i === 0 ? { seen: { title: 'a' } } : {}),
    })),
  };
}

function ready(...gestures: readonly GestureToSend[]): SyncState {
  const state = createSyncState('me');
  evolve(state, [
    { kind: 'cursor', epoch: 'e1', cursor: 'c1' },
    { kind: 'directory-cursor', cursor: 'd1' },
  ]);
  evolve(state, enqueue(state, gestures));
  return state;
}

function push(state: SyncState, limit?: number): PushRequest {
  return must(nextPush(state, limit), 'something waits');
}

const sent = (state: SyncState, limit?: number): readonly number[] => push(state, limit).mutations.map(({ m }) => m);

function outcome(state: SyncState, m: number, status: Outcome['status'] = 'applied'): Outcome {
  return { m, hash: must(state.outbox[m - 1], 'it was enqueued').hash, status };
}

function pulled(more: Partial<PullAnswer> = {}): PullAnswer {
  return { kind: 'pulled', epoch: 'e1', cursor: 'c2', rows: [], journal: [], fate: { last: 0, outcomes: [] }, ...more };
}

function snapshot(more: Partial<SnapshotAnswer> = {}): SnapshotAnswer {
  return { kind: 'snapshot', epoch: 'e1', cursor: 'c9', rows: [], journal: [], fate: { last: 0, outcomes: [] }, held: {}, ...more };
}

function pull(state: SyncState, answer: PullAnswer): readonly Write[] {
  return onPullAnswer(state, must(nextPull(state), 'the settings are loaded'), answer, newId);
}

describe('what the console does next', () => {
  it('loads, sends, receives, then rests', () => {
    const state = createSyncState('me');
    expect(nextStep(state, REST)).toBe('snapshot-directory');
    evolve(state, [{ kind: 'directory-cursor', cursor: 'd' }]);
    expect(nextStep(state, REST)).toBe('snapshot-settings');
    expect(nextPull(state)).toBeUndefined();
    evolve(state, [{ kind: 'cursor', epoch: 'e1', cursor: 'c' }]);
    expect(nextStep(state, REST)).toBe('rest');
    expect(nextStep(state, { ...REST, stale: true })).toBe('pull');
    evolve(state, enqueue(state, [gesture('g', 1)]));
    expect(nextStep(state, REST)).toBe('push');
    evolve(state, onPushAnswer(state, push(state), { kind: 'outcomes', outcomes: [outcome(state, 1)] }));
    expect(nextStep(state, REST)).toBe('pull');
    expect(nextPush(state)).toBeUndefined();
  });

  it('does all that without the directory that waits for somebody', () => {
    const state = createSyncState('me');
    const held = { ...REST, heldLoad: 'd1' };
    expect(nextStep(state, held)).toBe('snapshot-settings');
    evolve(state, [{ kind: 'cursor', epoch: 'e1', cursor: 'c' }]);
    expect(nextStep(state, held)).toBe('rest');
    expect(nextPull(state, 'd1')).toMatchObject({ cursor: 'c', directoryCursor: 'd1' });
    expect(nextPull(state)).toBeUndefined();
    expect(nextStep(state, REST)).toBe('snapshot-directory');
  });

  it('waits longer after each failure, up to a minute', () => {
    expect(retryDelay(0, 1)).toBe(1000);
    expect(retryDelay(1, 0)).toBe(500);
    expect(retryDelay(3, 1)).toBe(4000);
    expect(retryDelay(99, 1)).toBe(60_000);
  });
});

describe('a push', () => {
  it('numbers mutations from 1 without holes', () => {
    const state = ready(gesture('g', 2), gesture('h', 1));
    expect(sent(state)).toEqual([1, 2, 3]);
    expect(push(state).gestures.map(({ id }) => id)).toEqual(['g', 'h']);
    evolve(state, enqueue(state, [gesture('i', 1)]));
    expect(state.lastM).toBe(4);
  });

  it('needs the epoch of an ENT', () => {
    const state = createSyncState('me');
    evolve(state, enqueue(state, [gesture('g', 1)]));
    expect(nextPush(state)).toBeUndefined();
  });

  it('never cuts an atomic gesture, however many changes it has', () => {
    const state = ready(gesture('g', 2), gesture('h', 3, true));
    expect(sent(state, 4)).toEqual([1, 2]);
    expect(sent(ready(gesture('h', 3, true)), 2)).toEqual([1, 2, 3]);
    expect(sent(ready(gesture('g', 3)), 2)).toEqual([1, 2]);
    expect(sent(ready(gesture('g', PUSH_LIMITS.mutations + 1)))).toHaveLength(PUSH_LIMITS.mutations);
    expect(sent(ready(gesture('h', WHOLE_GESTURE.values, true)))).toHaveLength(WHOLE_GESTURE.values);
  });

  it('believes only answers to what it sent', () => {
    const state = ready(gesture('g', 2));
    const request = push(state);
    expect(onPushAnswer(state, { ...request, client: 'other' }, { kind: 'outcomes', outcomes: [] })).toEqual([]);
    expect(onPushAnswer(state, { ...request, epoch: 'other' }, { kind: 'outcomes', outcomes: [] })).toEqual([]);
    expect(onPushAnswer(state, request, { kind: 'forked', m: 1 })).toEqual([]);
    const other = { ...outcome(state, 1), hash: 'other' };
    evolve(state, onPushAnswer(state, request, { kind: 'gap', expected: 1, outcomes: [other] }));
    expect(state.outbox.map((item) => item.outcome)).toEqual([undefined, undefined]);
    evolve(state, onPushAnswer(state, request, { kind: 'resync', epoch: 'e2' }));
    expect([state.epoch, state.cursor]).toEqual(['e1', null]);
  });
});

describe('a pull', () => {
  it('brings rows, cursor and fate together, and no row that is older', () => {
    const state = ready(gesture('g', 2));
    state.base.put('rubrique', 'old', { ver: 5, fields: {} });
    const rows = [
      { entity: 'rubrique', id: 'old', row: { ver: 4, fields: {} } },
      { entity: 'rubrique', id: 'new', row: { ver: 1, fields: {} } },
    ] as const;
    const writes = pull(state, pulled({ rows, fate: { last: 1, outcomes: [outcome(state, 1)] } }));
    expect(writes.filter(({ kind }) => kind === 'row')).toHaveLength(1);
    evolve(state, writes);
    expect(state).toMatchObject({ cursor: 'c2', settled: [{ client: 'me', mutation: { m: 1 } }], outbox: [{ mutation: { m: 2 } }] });
    expect(nextPull(state)?.acked).toBe(1);
  });

  it('follows the journal from the last head that it saw, and says once what does not continue it', () => {
    const state = createSyncState('me');
    evolve(state, [{ kind: 'directory-cursor', cursor: 'd' }]);
    const heard = (from: ChainPoint, to: ChainPoint) => ({ chain: { from, to, computed: to.hash, at: () => undefined }, authors: { a: 'Anne' } });
    evolve(state, onSnapshot(state, snapshot({ heard: heard({ k: 0, hash: '' }, { k: 3, hash: 'x' }) }), newId));
    expect(state.journalHead).toEqual({ k: 3, hash: 'x' });
    const writes = pull(state, pulled({ heard: heard({ k: 3, hash: 'other' }, { k: 4, hash: 'y' }) }));
    expect(writes).toContainEqual({ kind: 'journal-break', seen: { kind: 'rewritten', line: 3 } });
    expect(writes).toContainEqual({ kind: 'authors', names: { a: 'Anne' } });
    evolve(state, writes);
    expect(state.journalHead).toEqual({ k: 4, hash: 'y' });
  });

  it('changes nothing when it answers another question', () => {
    const state = ready();
    const request = must(nextPull(state), 'loaded');
    expect(onPullAnswer(state, { ...request, client: 'other' }, pulled(), newId)).toEqual([]);
    expect(onPullAnswer(state, { ...request, cursor: 'older' }, pulled(), newId)).toEqual([]);
    expect(onPullAnswer(state, request, pulled({ epoch: 'e2' }), newId)).toEqual([]);
  });

  it('takes a new name when its numbers are not its own any more', () => {
    const state = ready(gesture('g', 2));
    const stranger: Outcome = { m: 1, hash: 'other', status: 'applied' };
    evolve(state, pull(state, pulled({ fate: { last: 2, outcomes: [stranger, outcome(state, 2)] } })));
    expect(state).toMatchObject({ clientId: 'new-id', former: ['me'], lastM: 1, outbox: [{ mutation: { m: 1, id: 'g-0' } }] });
    expect(state.settled.map(({ client }) => client)).toEqual(['me']);
  });

  it('takes a new name when the ENT knows later numbers', () => {
    const state = ready();
    evolve(state, pull(state, pulled({ fate: { last: 3, outcomes: [] } })));
    expect(state.clientId).toBe('new-id');
  });
});

describe('a snapshot', () => {
  it('replaces what is there and keeps what waits', () => {
    const state = ready(gesture('g', 1));
    state.base.put('rubrique', 'gone', { ver: 1, fields: {} });
    evolve(state, onSnapshot(state, snapshot({ rows: [{ entity: 'rubrique', id: 'a', row: { ver: 3, fields: {} } }] }), newId));
    expect([...state.base.list('rubrique')].map(([id]) => id)).toEqual(['a']);
    expect(state.base.size()).toBe(1);
    expect(state.outbox).toHaveLength(1);
    expect(state.clientId).toBe('me');
  });

  it('finds what a restored ENT lost, and offers it again, whole', () => {
    const state = ready(gesture('g', 3, true), gesture('h', 1), gesture('i', 1));
    const [one, two, three, four] = [1, 2, 3, 4].map((m) =>
      outcome(state, m, m === 2 ? 'same' : m === 4 ? 'rejected' : 'applied'),
    );
    const outcomes = [one, two, three, four].map((item) => must(item, 'four of them'));
    evolve(state, pull(state, pulled({ fate: { last: 4, outcomes } })));
    const restored = snapshot({ epoch: 'e2', held: { me: [[1, must(one, 'first').hash]] } });
    evolve(state, onSnapshot(state, restored, newId));
    expect(state.lost.map(({ mutation }) => mutation.id)).toEqual(['g-1', 'g-2']);
    expect(state.settled.map(({ mutation }) => mutation.id)).toEqual(['g-0', 'h-0']);
    expect(state).toMatchObject({ clientId: 'new-id', epoch: 'e2', outbox: [{ mutation: { m: 1, id: 'i-0' } }] });
    evolve(state, resendLost(state));
    expect(state.outbox.map(({ mutation }) => [mutation.m, mutation.id])).toEqual([[1, 'i-0'], [2, 'g-1'], [3, 'g-2']]);
    expect(state.lost).toEqual([]);
  });

  it('hears that its ENT went back without saying so, by a number that was settled', () => {
    const state = ready(gesture('g', 2), gesture('h', 1));
    const outcomes = [outcome(state, 1), outcome(state, 2, 'rejected')];
    evolve(state, pull(state, pulled({ fate: { last: 2, outcomes } })));
    evolve(state, pull(state, pulled({ cursor: 'c3', fate: { last: 1, outcomes: [] } })));
    expect(state).toMatchObject({ clientId: 'me', cursor: null });
    const held = { me: [[1, must(outcomes[0], 'first').hash] as const] };
    evolve(state, onSnapshot(state, snapshot({ held, fate: { last: 1, outcomes: [] } }), newId));
    expect(state).toMatchObject({ clientId: 'new-id', lost: [], outbox: [{ mutation: { m: 1, id: 'h-0' } }] });
  });

  it('misses what it sent under a former name to an ENT that went back without saying so', () => {
    const state = ready(gesture('g', 1));
    evolve(state, pull(state, pulled({ fate: { last: 1, outcomes: [outcome(state, 1)] } })));
    evolve(state, [{ kind: 'identity', clientId: 'then', former: ['me'] }, { kind: 'last-m', lastM: 0 }]);
    evolve(state, onSnapshot(state, snapshot(), newId));
    expect(state.lost.map(({ mutation }) => mutation.id)).toEqual(['g-0']);
  });

  it('sends again, under its number, what an ENT that went back had answered', () => {
    const state = ready(gesture('g', 1), gesture('h', 1));
    evolve(state, onPushAnswer(state, push(state, 1), { kind: 'outcomes', outcomes: [outcome(state, 1)] }));
    expect(sent(state)).toEqual([2]);
    evolve(state, pull(state, pulled()));
    expect(sent(state)).toEqual([1, 2]);
  });

  it('gives back what was seen before a deletion', () => {
    const state = ready(gesture('g', 1));
    const outcomes = [outcome(state, 1)];
    evolve(state, pull(state, pulled({ fate: { last: 1, outcomes } })));
    evolve(state, onSnapshot(state, snapshot({ epoch: 'e2' }), newId));
    evolve(state, resendLost(state));
    expect(state.outbox[0]?.mutation.seen).toEqual({ title: 'a' });
  });

  it('settles what had arrived before the restore', () => {
    const state = ready(gesture('g', 2));
    const arrived = outcome(state, 1);
    const strange: Outcome = { m: 2, hash: 'other', status: 'applied' };
    evolve(state, onSnapshot(state, snapshot({ epoch: 'e2', fate: { last: 2, outcomes: [arrived, strange] } }), newId));
    expect(state.settled.map(({ mutation }) => mutation.id)).toEqual(['g-0']);
    expect(state.outbox.map(({ mutation }) => mutation.id)).toEqual(['g-1']);
  });
});

describe('memory', () => {
  it('follows the disk write by write', () => {
    const state = createSyncState('me');
    evolve(state, [
      { kind: 'row', entity: 'rubrique', id: 'a', row: { ver: 1, fields: {} } },
      { kind: 'journal', entry: journalEntry(1, []) },
      { kind: 'clear-journal' },
      { kind: 'clear-rows' },
      { kind: 'identity', clientId: 'you', former: ['me'] },
      { kind: 'last-m', lastM: 4 },
    ]);
    expect(state).toMatchObject({ clientId: 'you', former: ['me'], lastM: 4 });
    expect(state.base.size()).toBe(0);
    // @ts-expect-error the types prove that there is no other write
    expect(() => evolve(state, [{ kind: 'unheard' }])).toThrow('Unreachable');
    expect(createRowTable().find('access', 'a')).toBeUndefined();
  });
});

describe('versions and checksums', () => {
  it('sends what was born before an update first, and tells with which schema', () => {
    const state = ready({ ...gesture('g1', 2), schema: 1 }, gesture('g2', 1));
    expect(push(state)).toMatchObject({ schema: 1, mutations: [{ m: 1 }, { m: 2 }] });
    const outcomes = [1, 2].map((m) => outcome(state, m));
    evolve(state, onPushAnswer(state, push(state), { kind: 'outcomes', outcomes }));
    expect(push(state)).toMatchObject({ schema: MUTATION_SCHEMA, mutations: [{ m: 3 }] });
  });

  it('keeps an answer only when its checksum is that of what it makes, else loads everything', () => {
    const row = { entity: 'access', id: 'a', row: { ver: 2, fields: {} } };
    const right = createRowTable();
    right.put('access', 'a', row.row);
    const state = ready();
    expect(pull(state, pulled({ rows: [row], sum: right.sum() })).map(({ kind }) => kind)).toContain('row');
    expect(pull(state, pulled({ rows: [row], sum: 'another' }))).toEqual([{ kind: 'cursor', epoch: 'e1', cursor: null }]);
  });
});
