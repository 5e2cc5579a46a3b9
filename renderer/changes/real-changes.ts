import type { Json } from '../../domain/kernel/json.ts';
import { Resolution, readConflict, type Conflict, type ContestedEdit } from '../../domain/sync/conflict.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import type { SettingsView } from '../../domain/sync/row.ts';

/** What changes will really do: a decision on a conflict puts values in place, which are what a person wants to read. */
export function realChanges(before: SettingsView, changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change) => {
    const conflict = change.entity === 'conflict' ? readConflict(change.id, before.find('conflict', change.id)) : undefined;
    return change.entity !== 'conflict' ? [change] : conflict === undefined ? [] : resolved(conflict, change);
  });
}

function resolved({ edits }: Conflict, change: Change): readonly Change[] {
  const read = Resolution.safeParse(change.edits.find(({ field }) => field === 'resolution')?.set);
  if (!read.success) return [];
  return edits
    .filter(({ field }) => field !== 'accesses')
    .map((edit, i) => ({ entity: edit.entity, id: edit.id, edits: [{ field: edit.field, was: edit.inForce, set: wanted(edit, i, read.data) }] }));
}

function wanted(edit: ContestedEdit, i: number, { choice, values }: Resolution): Json {
  if (choice === 'value') return values?.[i] ?? edit.inForce;
  return choice === 'mine' ? edit.mine : edit.theirs;
}
