import type { Json } from '../kernel/json.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../sync/entity.ts';
import { namedInKey } from '../sync/named-in-key.ts';
import type { Row, SettingsView } from '../sync/row.ts';

/** A setting that names somebody, in its key or in one of its values. */
export interface NamingRow {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly row: Row;
}

/** Every setting that names a person, whatever it says of them: what a person may ask to read (RGPD, art. 15; rel:C-P7). */
export function rowsNaming(view: SettingsView, personId: string): readonly NamingRow[] {
  return SETTINGS_ENTITIES.flatMap((entity) => [...view.list(entity)].flatMap(([id, row]) => (isNamedBy(entity, id, row, personId) ? [{ entity, id, row }] : [])));
}

function isNamedBy(entity: SettingsEntity, id: string, row: Row, personId: string): boolean {
  return namedInKey(entity, id).people.includes(personId) || names(id, personId) || Object.values(row.fields).some((value) => holds(value, personId));
}

/** Whether a text is the key of somebody, or one made of it: « cdi|person:u1 ». */
function names(text: string, personId: string): boolean {
  return text === personId || text.split('|').some((part) => part === personId || part === `person:${personId}`);
}

function holds(value: Json | undefined, personId: string): boolean {
  if (typeof value === 'string') return names(value, personId);
  return typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => key === personId || holds(inner, personId));
}
