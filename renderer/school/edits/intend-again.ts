import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import type { ForeseenConflict } from '../../../domain/draft/foresee.ts';
import type { Intended } from '../../../domain/draft/intended.ts';
import { findRubrique } from '../../../domain/rubriques/rubrique.ts';
import { seenNow } from '../../../domain/sync/ent/detect-conflict.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { createOverlay, layChanges } from '../../../domain/sync/overlay.ts';
import { fieldValue, type SettingsView } from '../../../domain/sync/row.ts';

/** What brings back the deleted rubrique of a dispute with its mothers; undefined when the deletion is mine. */
export function restoring(view: SettingsView, { id, mine, beside = [], entity }: ForeseenConflict): Intended | undefined {
  const rubrique = mine === 'active' ? findRubrique(view, id) : undefined;
  if (rubrique === undefined || entity !== 'rubrique') return undefined;
  const mothers = beside.filter(({ field, entity: of }) => of === 'rubrique' && field === 'state').map((one) => one.id);
  const changes = [...mothers, id].map((one): Change => ({ entity, id: one, edits: [{ field: 'state', was: fieldValue(view.find(entity, one), entity, 'state'), set: 'active' }] }));
  return { intention: { kind: 'rubrique.restore', rubrique: { id, name: rubrique.title }, subtree: changes.length }, changes, atomic: true };
}

/** The same intentions, started from what is now: what they saw is what everybody sees. */
export function intendedOnNow(before: SettingsView, rest: readonly DraftEntry[], again: readonly DraftEntry[]): readonly Intended[] {
  const view = createOverlay(layChanges(before, waitingEntries(rest).flatMap(({ changes }) => changes)));
  return again.map(({ intention, atomic, changes }) => {
    const renewed = changes.map((change) => renew(view, change));
    for (const [entity, id, row] of layChanges(view, renewed).written()) view.put(entity, id, row);
    return { intention, atomic, changes: renewed };
  });
}

function renew(view: SettingsView, change: Change): Change {
  const { entity, id, edits, seen } = change;
  return {
    ...change,
    edits: edits.map((edit) => ({ ...edit, was: fieldValue(view.find(entity, id), entity, edit.field) })),
    ...(seen === undefined ? {} : { seen: seenNow(view, change, Object.keys(seen)) }),
  };
}
