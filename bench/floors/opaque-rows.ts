import { join } from 'node:path';
import { connect } from '../../main/database/open-store.ts';

/** A row of which nothing is known but its text. */
export type OpaqueRow = readonly [entity: string, id: string, ver: number, data: string];

const ROWS_PER_INSERT = 50;

/** Keeps opaque rows in one transaction of a new encrypted file: the driver, cipher and pragmas of a console, one table, no index. */
export function openOpaqueRows(folder: string) {
  const store = connect(join(folder, `opaque-${process.pid}.db`), new Uint8Array(32).fill(3));
  store.exec('CREATE TABLE opaque (entity, id, ver, data)');
  const tuples = (count: number): string => Array.from({ length: count }, () => '(?, ?, ?, ?)').join(', ');
  const insert = store.prepare<[OpaqueRow[number][]]>(`INSERT INTO opaque VALUES ${tuples(ROWS_PER_INSERT)}`);
  let waiting: OpaqueRow[] = [];
  let count = 0;
  const put = (row: OpaqueRow): void => {
    count += 1;
    waiting.push(row);
    if (waiting.length < ROWS_PER_INSERT) return;
    insert.run(waiting.flat());
    waiting = [];
  };
  const commit = (): number => {
    if (waiting.length > 0) store.prepare(`INSERT INTO opaque VALUES ${tuples(waiting.length)}`).run(waiting.flat());
    store.exec('COMMIT');
    store.close();
    return count;
  };
  store.exec('BEGIN');
  return { put, commit };
}
