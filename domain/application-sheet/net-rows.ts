import type { DraftEntry } from '../draft/draft-entry.ts';
import { netGestures } from '../draft/net-changes.ts';
import { sameJson } from '../kernel/json.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import type { JournalEdit } from '../sync/journal-entry.ts';

/** One field in the end: the value before anything, the last one wanted, and when it was decided (ISO 8601). */
export interface NetEdit extends JournalEdit {
  readonly decidedAt: string;
}

/** What becomes of one row in the end, each of its fields once. */
export interface NetRow {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly edits: readonly NetEdit[];
}

/**
 * The net changes of entries, row by row, in the order in which rows first appear: what is sent as several gestures is done
 * once by hand, from the first value to the last.
 */
export function netRows(entries: readonly DraftEntry[]): readonly NetRow[] {
  const rows = new Map<string, { readonly entity: SettingsEntity; readonly id: string; readonly edits: Map<string, NetEdit> }>();
  for (const { gesture: { authoredAt: decidedAt }, changes } of netGestures(entries, {})) {
    for (const { entity, id, edits } of changes) {
      const name = `${entity} ${id}`;
      const row = rows.get(name) ?? { entity, id, edits: new Map<string, NetEdit>() };
      rows.set(name, row);
      for (const { field, was, set } of edits) {
        const first = row.edits.get(field);
        const before = first === undefined ? was : first.before;
        row.edits.set(field, { entity, id, field, before, after: set, decidedAt });
      }
    }
  }
  return [...rows.values()].flatMap(({ entity, id, edits }) => {
    const left = [...edits.values()].filter(({ before, after }) => !sameJson(before, after));
    return left.length === 0 ? [] : [{ entity, id, edits: left }];
  });
}
