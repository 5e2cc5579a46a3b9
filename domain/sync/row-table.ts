import { hash64 } from '../kernel/fingerprint.ts';
import type { Row, SettingsView } from './row.ts';

/** The settings of one school in memory, one map per entity; those of an entity that only a newer version names are kept too. */
export interface RowTable extends SettingsView {
  find(entity: string, id: string): Row | undefined;
  list(entity: string): Iterable<readonly [id: string, row: Row]>;
  put(entity: string, id: string, row: Row): void;
  clear(): void;
  size(): number;
  /**
   * A checksum of 64 bits (16 hexadecimal digits) of which rows there are and in which version, in any order: kept at each
   * change by console and ENT alike, so that a copy that is not the other's is seen at the next pull (sync.md §3.5).
   * `more`: as it would be with these rows, one of each.
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
  const sum = createSum();
  const find = (entity: string, id: string): Row | undefined => tables.get(entity)?.get(id);
  const table = (entity: string): Map<string, Row> => {
    const found = tables.get(entity) ?? new Map<string, Row>();
    tables.set(entity, found);
    return found;
  };
  return {
    find,
    list: (entity) => table(entity),
    put: (entity, id, row) => {
      sum.count({ entity, id, row }, find(entity, id));
      table(entity).set(id, row);
    },
    clear: () => {
      tables.clear();
      sum.reset();
    },
    size: () => [...tables.values()].reduce((total, rows) => total + rows.size, 0),
    sum: (more = []) => {
      const foreseen = createSum(sum.lanes);
      for (const counted of more) {
        foreseen.count(counted, find(counted.entity, counted.id));
      }
      return foreseen.lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

/** Two sums of 32 bits, from which a row is taken out as it was put in. */
function createSum([high, low]: readonly [number, number] = [0, 0]) {
  const lanes: [number, number] = [high, low];
  const add = (entity: string, id: string, { ver }: Row, sign: 1 | -1): void => {
    const [top, bottom] = hash64(`${entity} ${id} ${ver}`);
    lanes[0] = (lanes[0] + sign * top) | 0;
    lanes[1] = (lanes[1] + sign * bottom) | 0;
  };
  return {
    lanes,
    count: ({ entity, id, row }: RowToCount, before: Row | undefined): void => {
      if (before !== undefined) {
        add(entity, id, before, -1);
      }
      add(entity, id, row, 1);
    },
    reset: (): void => void lanes.fill(0),
  };
}
