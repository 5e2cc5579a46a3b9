import type { SettingsRow } from '../../contract/console/school-snapshot.ts';
import { MODEL_ENTITIES } from '../../domain/model/copied-settings.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import { Fields } from '../../domain/sync/row.ts';
import type { Store } from '../database/open-store.ts';

interface Stored {
  readonly id: string;
  readonly ver: number;
  readonly fields: string;
}

/** The settings that a school may give as a model, as its ENT has them. */
export function listModelRows(store: Store): SettingsRow[] {
  const list = store.prepare<[SettingsEntity], Stored>('SELECT id, ver, fields FROM row WHERE entity = ?');
  return MODEL_ENTITIES.flatMap((entity) => list.all(entity).map(({ id, ver, fields }) => ({ entity, id, ver, fields: Fields.parse(JSON.parse(fields)) })));
}
