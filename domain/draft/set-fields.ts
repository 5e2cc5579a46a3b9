import { sameJson, type Json } from '../kernel/json.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/** The change that gives fields of a row the values that are wanted; none when it has them all. */
export function setFields(view: SettingsView, entity: SettingsEntity, id: string, wanted: Readonly<Record<string, Json | undefined>>): readonly Change[] {
  const row = view.find(entity, id);
  const edits = Object.entries(wanted).flatMap(([field, set]) => {
    const was = fieldValue(row, entity, field);
    return set === undefined || sameJson(was, set) ? [] : [{ field, was, set }];
  });
  return edits.length === 0 ? [] : [{ entity, id, edits }];
}
