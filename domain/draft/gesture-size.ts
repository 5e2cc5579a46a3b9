import type { Refusal } from '../rubriques/refusal.ts';
import { WHOLE_GESTURE } from '../sync/whole-gesture.ts';
import type { Intended } from './intended.ts';

/**
 * Why an action that is all or nothing cannot be taken in one piece by an ENT; undefined when it can. Asked before it
 * enters the draft: once there it would either block what follows it, or have to be cut, and be done by halves.
 */
export function refuseOversize({ atomic, changes }: Pick<Intended, 'atomic' | 'changes'>): Refusal | undefined {
  const values = changes.reduce((sum, { edits }) => sum + edits.length, 0);
  const fits = values <= WHOLE_GESTURE.values && JSON.stringify(changes).length <= WHOLE_GESTURE.characters;
  return !atomic || fits ? undefined : { kind: 'gesture-too-large', values, most: WHOLE_GESTURE.values };
}
