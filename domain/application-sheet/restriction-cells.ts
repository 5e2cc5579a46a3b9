import { Restriction } from '../messaging/messaging-settings.ts';
import { sameJson, type Json } from '../kernel/json.ts';
import type { JournalEdit } from '../sync/journal-entry.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/**
 * The cells of « Qui voit qui ? » that an emergency restriction changes: an ENT that does not know it takes them one by one,
 * and one by one again when it is lifted.
 */
export function restrictionCells(view: SettingsView, before: Json, after: Json): readonly JournalEdit[] {
  const [was, is] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((id) => {
    const below = fieldValue(view.find('visibilityRule', id), 'visibilityRule', 'visible');
    const edit = { entity: 'visibilityRule', id, field: 'visible', before: was[id] ?? below, after: is[id] ?? below };
    return sameJson(edit.before, edit.after) ? [] : [edit];
  });
}

function cellsOf(value: Json): Readonly<Record<string, boolean>> {
  return Restriction.safeParse(value).data?.cells ?? {};
}
