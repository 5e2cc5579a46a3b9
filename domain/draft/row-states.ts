import type { Change } from '../sync/mutation.ts';
import { namedInKey } from '../sync/named-in-key.ts';

/** Whether a change makes, closes or opens a rubrique or a group. */
export function setsState({ edits }: Change): boolean {
  return edits.some(({ field }) => field === 'state');
}

/**
 * The rubriques and groups that a draft makes and deletes: with what stands on them, there is nothing to send.
 * One that something else was put into, even for a while, has to exist for a while.
 */
export function stillbornRows(changes: readonly Change[]): ReadonlySet<string> {
  const stillborn = new Set(bornRows(changes).filter((id) => lastState(changes, id) === 'trashed'));
  let before = Infinity;
  while (stillborn.size < before) {
    before = stillborn.size;
    for (const { id, edits } of changes) {
      for (const { field, set } of stillborn.has(id) ? [] : edits) {
        if (field === 'parentId' && typeof set === 'string') {
          stillborn.delete(set);
        }
      }
    }
  }
  return stillborn;
}

function bornRows(changes: readonly Change[]): readonly string[] {
  return changes.filter(({ edits }) => edits.some(({ field, was }) => field === 'state' && was === 'absent')).map(({ id }) => id);
}

function lastState(changes: readonly Change[], id: string): unknown {
  return changes.filter((change) => change.id === id).flatMap(({ edits }) => edits).findLast(({ field }) => field === 'state')?.set;
}

/** Whether a change is about one of some rubriques or groups: itself, a right on it or of it, a member of it. */
export function standsOn({ entity, id }: Change, rows: ReadonlySet<string>): boolean {
  const { places, groups } = namedInKey(entity, id);
  return [id, ...places, ...groups].some((row) => rows.has(row));
}
