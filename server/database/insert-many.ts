import type { SqliteDatabase } from './open-database.ts';

/** What SQLite keeps in one column. */
export type Value = string | number | null;

/** Rows of one statement: beyond, nothing more is gained. */
const ROWS = 50;

/** Prepares an insertion of rows by many at once: two thirds of the time of one by one. `columns`: how many values a row has. */
export function prepareInsertMany(database: SqliteDatabase, insert: string, columns: number): (rows: readonly (readonly Value[])[]) => void {
  const tuple = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  const prepare = (rows: number) => database.prepare<Value[]>(`${insert} values ${Array.from({ length: rows }, () => tuple).join(', ')}`);
  const [many, one] = [prepare(ROWS), prepare(1)];
  return (rows) => {
    let at = 0;
    for (; at + ROWS <= rows.length; at += ROWS) many.run(...rows.slice(at, at + ROWS).flat());
    for (const row of rows.slice(at)) one.run(...row);
  };
}
