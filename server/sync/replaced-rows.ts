import type { RowStore, StoredRow } from '../database/row.store.ts';
import type { RowRecord } from '../database/tables.ts';

/** A row about to be written, and the one whose place it takes. */
export interface ReplacedRow {
  readonly row: RowRecord;
  readonly before: StoredRow | undefined;
}

/** Rows asked for in one question: where the database is another process, an import that asked one by one waited for thousands. */
const AT_ONCE = 500;

/** Rows with those whose place they take, so many at once: memory holds no second school. To be read before they are written. */
export function* replacedRows(rows: Pick<RowStore, 'findAll'>, written: readonly RowRecord[]): Generator<readonly ReplacedRow[]> {
  for (let at = 0; at < written.length; at += AT_ONCE) {
    const some = written.slice(at, at + AT_ONCE);
    // The first version takes nobody's place.
    const known = new Map(rows.findAll(some.filter(({ ver }) => ver > 1)).map((row) => [`${row.entity}\n${row.id}`, row]));
    yield some.map((row) => ({ row, before: known.get(`${row.entity}\n${row.id}`) }));
  }
}
