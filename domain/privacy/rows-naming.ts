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

/** Whether an identifier is that of one of those who are looked for. */
export type IsSought = (id: string) => boolean;

/** Every setting that names a person, whatever it says of them: what a person may ask to read (RGPD, art. 15; rel:C-P7). */
export function rowsNaming(view: SettingsView, personId: string): readonly NamingRow[] {
  const isSought: IsSought = (id) => id === personId;
  return SETTINGS_ENTITIES.flatMap((entity) => [...view.list(entity)].flatMap(([id, row]) => (keyNames(entity, id, isSought) || valueNames(row.fields, isSought) ? [{ entity, id, row }] : [])));
}

/** Whether the key of a row names somebody who is sought. */
export function keyNames(entity: SettingsEntity, id: string, isSought: IsSought): boolean {
  return namedInKey(entity, id).people.some(isSought) || textNames(id, isSought);
}

/** Whether a value, or a part of it, names somebody who is sought. */
export function valueNames(value: Json | undefined, isSought: IsSought): boolean {
  if (typeof value === 'string') return textNames(value, isSought);
  return typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => textNames(key, isSought) || valueNames(inner, isSought));
}

/** Whether a text is the key of somebody, or one made of it: « cdi|person:u1 ». */
function textNames(text: string, isSought: IsSought): boolean {
  return isSought(text) || text.split('|').some((part) => isSought(part) || (part.startsWith(PERSON) && isSought(part.slice(PERSON.length))));
}

const PERSON = 'person:';
