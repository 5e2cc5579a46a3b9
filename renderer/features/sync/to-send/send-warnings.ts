import type { ForeseenConflict } from '../../../../domain/draft/foresee.ts';
import type { DraftEntry } from '../../../../domain/draft/draft-entry.ts';
import { findRubrique } from '../../../../domain/rubriques/rubrique.ts';
import type { Change } from '../../../../domain/sync/mutation.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { deletionWarning, foreseenWarning, publicWarning } from '../../../../texts/changes/sync.ts';

/** What is worth saying before sending: what will be disputed, what cannot be taken back for ever, and what anybody will read. */
export function sendWarnings(before: SettingsView, entries: readonly DraftEntry[], foreseen: readonly ForeseenConflict[]): readonly string[] {
  const ids = new Set(entries.map(({ id }) => id));
  const disputed = foreseen.filter(({ entryIds }) => entryIds.some((id) => ids.has(id))).length;
  const changes = entries.flatMap((entry) => entry.changes);
  const deleted = rubriquesSet(changes, 'state', 'trashed');
  const published = rubriquesSet(changes, 'visibility', 'publique');
  const withContent = [...deleted].filter((id) => (findRubrique(before, id)?.contentCount ?? 0) > 0).length;
  return [
    ...(disputed === 0 ? [] : [foreseenWarning(disputed)]),
    ...(deleted.size === 0 ? [] : [deletionWarning(deleted.size, withContent)]),
    ...(published.size === 0 ? [] : [publicWarning(published.size)]),
  ];
}

/** The rubriques whose field ends at that value: the last edit of a cell counts. */
function rubriquesSet(changes: readonly Change[], field: string, value: string): ReadonlySet<string> {
  const last = new Map<string, unknown>();
  for (const { entity, id, edits } of changes) {
    const edit = entity === 'rubrique' ? edits.find((one) => one.field === field) : undefined;
    if (edit !== undefined) last.set(id, edit.set);
  }
  return new Set([...last].filter(([, set]) => set === value).map(([id]) => id));
}
