import type { Actor } from '../../roles/role-matrix.ts';
import type { Gesture, Mutation } from '../mutation.ts';

/** One action of a person, with the numbered changes it is made of. */
export interface GestureRequest {
  readonly client: string;
  readonly actor: Actor;
  readonly gesture: Gesture;
  readonly mutations: readonly Mutation[];
}
