import type { Change } from '../sync/mutation.ts';
import { rowKey, rowsNamedInKey } from '../sync/named-in-key.ts';

/** Whether a change makes, closes or opens a rubrique, a group, or anything that has a state. */
export function setsState({ edits }: Change): boolean {
  return edits.some(({ field }) => field === 'state');
}

/**
 * The rubriques, groups and models that a draft makes and deletes, as `rowKey` names them: with what stands on them,
 * there is nothing to send. One that something else was put into, even for a while, has to exist for a while.
 */
export function stillbornRows(changes: readonly Change[]): ReadonlySet<string> {
  const stillborn = new Set(bornRows(changes).filter((row) => lastState(changes, row) === 'trashed'));
  let before = Infinity;
  while (stillborn.size < before) {
    before = stillborn.size;
    for (const { entity, id, edits } of changes) {
      for (const { field, set } of stillborn.has(rowKey(entity, id)) ? [] : edits) {
        if (field === 'parentId' && typeof set === 'string') {
          stillborn.delete(rowKey('rubrique', set));
        }
      }
    }
  }
  return stillborn;
}

function bornRows(changes: readonly Change[]): readonly string[] {
  return changes.filter(({ edits }) => edits.some(({ field, was }) => field === 'state' && was === 'absent')).map(({ entity, id }) => rowKey(entity, id));
}

function lastState(changes: readonly Change[], row: string): unknown {
  return changes.filter(({ entity, id }) => rowKey(entity, id) === row).flatMap(({ edits }) => edits).findLast(({ field }) => field === 'state')?.set;
}

/** Whether a change is about one of some rubriques or groups: itself, a right on it or of it, a member of it. */
export function standsOn({ entity, id }: Change, rows: ReadonlySet<string>): boolean {
  return [rowKey(entity, id), ...rowsNamedInKey(entity, id)].some((row) => rows.has(row));
}
