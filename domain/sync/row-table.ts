import { createChecksum, type Checksum } from './checksum.ts';
import type { Row, SettingsView } from './row.ts';

/** The settings of one school in memory, one map per entity; those of an entity that only a newer version names are kept too. */
export interface RowTable extends SettingsView {
  find(entity: string, id: string): Row | undefined;
  list(entity: string): Iterable<readonly [id: string, row: Row]>;
  put(entity: string, id: string, row: Row): void;
  clear(): void;
  size(): number;
  /**
   * The checksum of the rows, kept at each change by console and ENT alike, so that a copy that is not the other's is seen at the
   * next pull (sync.md §3.5). `more`: as it would be with these rows, one of each.
   */
  sum(more?: Iterable<RowToCount>): string;
}

/** A row, and where it stands. */
interface RowToCount {
  readonly entity: string;
  readonly id: string;
  readonly row: Row;
}

/** An empty table; it is filled from a disk, a pull or a seed. */
export function createRowTable(): RowTable {
  const tables = new Map<string, Map<string, Row>>();
  const sum = createChecksum();
  const find = (entity: string, id: string): Row | undefined => tables.get(entity)?.get(id);
  const table = (entity: string): Map<string, Row> => {
    const found = tables.get(entity) ?? new Map<string, Row>();
    tables.set(entity, found);
    return found;
  };
  const move = (counted: Checksum, { entity, id, row }: RowToCount): void => {
    const before = find(entity, id);
    if (before !== undefined) counted.remove({ entity, id, ver: before.ver });
    counted.add({ entity, id, ver: row.ver });
  };
  return {
    find,
    list: (entity) => table(entity),
    put: (entity, id, row) => {
      move(sum, { entity, id, row });
      table(entity).set(id, row);
    },
    clear: () => {
      tables.clear();
      sum.reset();
    },
    size: () => [...tables.values()].reduce((total, rows) => total + rows.size, 0),
    sum: (more = []) => {
      const foreseen = createChecksum(sum.text());
      for (const counted of more) move(foreseen, counted);
      return foreseen.text();
    },
  };
}
