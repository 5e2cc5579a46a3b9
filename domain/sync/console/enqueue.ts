import { MUTATION_SCHEMA, mutationHash, type Change, type Gesture } from '../mutation.ts';
import type { OutboxItem, SyncState } from './sync-state.ts';
import type { Write } from './write.ts';

/** A gesture that the user has decided to send, with the changes it is made of. */
export interface GestureToSend {
  readonly gesture: Gesture;
  readonly changes: readonly Change[];
  /** The schema with which they were born; this version's if absent. */
  readonly schema?: number;
}

/** Gives each change its number, durably, before anything leaves (rel:D5). */
export function enqueue(state: SyncState, gestures: readonly GestureToSend[]): readonly Write[] {
  const items = number(state.lastM, gestures);
  return [
    { kind: 'outbox', items: [...state.outbox, ...items] },
    { kind: 'last-m', lastM: state.lastM + items.length },
  ];
}

function number(lastM: number, gestures: readonly GestureToSend[]): readonly OutboxItem[] {
  let m = lastM;
  return gestures.flatMap(({ gesture, changes, schema = MUTATION_SCHEMA }) =>
    changes.map((change) => {
      m += 1;
      const mutation = { ...change, m, gesture: gesture.id };
      return { mutation, gesture, schema, hash: mutationHash(mutation) };
    }),
  );
}

/** Sends again what a restored ENT lost, once the user said so. */
export function resendLost(state: SyncState): readonly Write[] {
  const gestures = state.lost.map(({ gesture, mutation, schema }) => {
    const { entity, id, edits, seen } = mutation;
    return { gesture, schema, changes: [{ entity, id, edits, ...(seen === undefined ? {} : { seen }) }] };
  });
  return [...enqueue(state, gestures), { kind: 'lost', items: [] }];
}
