import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { Gesture, Mutation } from '../../domain/sync/mutation.ts';
import type { PushRequest } from '../../domain/sync/protocol.ts';

/** The mutations of one gesture that arrived together. */
export interface Batch {
  readonly gesture: Gesture;
  readonly mutations: readonly Mutation[];
}

/** A mutation names a gesture that the request does not tell. */
export interface UnknownGesture {
  readonly kind: 'unknown-gesture';
  readonly m: number;
}

/** Cuts a push by gesture, in its order. */
export function batchByGesture({ gestures, mutations }: Pick<PushRequest, 'gestures' | 'mutations'>): Result<readonly Batch[], UnknownGesture> {
  const known = new Map(gestures.map((gesture) => [gesture.id, gesture]));
  const batches: { gesture: Gesture; mutations: Mutation[] }[] = [];
  for (const mutation of mutations) {
    const gesture = known.get(mutation.gesture);
    if (gesture === undefined) return refuse({ kind: 'unknown-gesture', m: mutation.m });
    const last = batches.at(-1);
    if (last?.gesture.id === gesture.id) last.mutations.push(mutation);
    else batches.push({ gesture, mutations: [mutation] });
  }
  return accept(batches);
}
