import type { SettingsEntity } from './entity.ts';
import type { Row, SettingsView } from './row.ts';

/** The settings of one school in memory, one map per entity. */
export interface RowTable extends SettingsView {
  put(entity: SettingsEntity, id: string, row: Row): void;
  clear(): void;
  size(): number;
}

/** An empty table; it is filled from a disk, a pull or a seed. */
export function createRowTable(): RowTable {
  const tables = new Map<SettingsEntity, Map<string, Row>>();
  const table = (entity: SettingsEntity): Map<string, Row> => {
    const found = tables.get(entity) ?? new Map<string, Row>();
    tables.set(entity, found);
    return found;
  };
  return {
    find: (entity, id) => tables.get(entity)?.get(id),
    list: (entity) => table(entity),
    put: (entity, id, row) => void table(entity).set(id, row),
    clear: () => tables.clear(),
    size: () => [...tables.values()].reduce((sum, rows) => sum + rows.size, 0),
  };
}
