import type { JournalEdit, JournalEntry } from '../sync/journal-entry.ts';
import { fieldRule, isSettingsEntity } from '../sync/entity.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { sameJson } from '../kernel/json.ts';
import type { Intended } from './intended.ts';

/**
 * Prepares the undoing of what has been sent (« Préparer l’annulation »): the inverse of its lines, from what is now.
 * Undefined when nothing is left to undo. Like any edit, it is a conflict if someone has been there since.
 */
export function revertGesture(view: SettingsView, gesture: string, lines: readonly JournalEntry[]): Intended | undefined {
  const done = lines.filter(({ status, gesture: of }) => of === gesture && (status === 'applied' || status === 'resolved'));
  const edits = oldestPerCell(done.toSorted((a, b) => b.k - a.k).flatMap((line) => line.edits));
  const created = new Set(edits.filter(isCreation).map(({ entity, id }) => `${entity} ${id}`));
  const changes = edits
    .filter((edit) => isCreation(edit) || !created.has(`${edit.entity} ${edit.id}`))
    .flatMap((edit) => inverse(view, edit));
  return changes.length === 0 ? undefined : { intention: { kind: 'revert', of: gesture }, changes, atomic: changes.length > 1 };
}

/** From newest to oldest: the last one kept of a cell is the value it had before the gesture. */
function oldestPerCell(edits: readonly JournalEdit[]): readonly JournalEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.entity} ${edit.id} ${edit.field}`, edit])).values()];
}

/** What did not exist before is put in the trash: a row is never erased. */
function isCreation({ field, before }: JournalEdit): boolean {
  return field === 'state' && before === 'absent';
}

/** What the direction asked is taken back: the answer that it may have had before is not theirs to give. */
function isRequest({ entity, field, after }: JournalEdit): boolean {
  return entity === 'proposition' && field === 'state' && after === 'asked';
}

/** What nothing brings back, once the ENT has it (S2-007): it is left out, and said to be. */
export function isFinalEdit({ entity, field }: Pick<JournalEdit, 'entity' | 'field'>): boolean {
  return isSettingsEntity(entity) && fieldRule(entity, field)?.isFinal === true;
}

/** Whether a gesture did something that no undoing brings back. */
export function isFinalGesture(gesture: string, lines: readonly Pick<JournalEntry, 'status' | 'gesture' | 'edits'>[]): boolean {
  return lines.some(({ status, gesture: of, edits }) => of === gesture && (status === 'applied' || status === 'resolved') && edits.some(isFinalEdit));
}

function inverse(view: SettingsView, edit: JournalEdit): readonly Change[] {
  const { entity, id, field, before } = edit;
  if (!isSettingsEntity(entity) || entity === 'conflict' || fieldRule(entity, field)?.kind === 'fact' || isFinalEdit(edit)) {
    return [];
  }
  const was = fieldValue(view.find(entity, id), entity, field);
  const set = isRequest(edit) ? 'withdrawn' : isCreation(edit) ? 'trashed' : before;
  return sameJson(was, set) ? [] : [{ entity, id, edits: [{ field, was, set }] }];
}
