import type { Value } from '../engine.ts';
import type { SqliteDatabase } from './open-database.ts';

/** Rows of one statement: beyond, nothing more is gained. */
const ROWS = 50;

/** An insertion: its beginning, how many values a row has, and what is done of a row that is there. */
interface Insertion {
  readonly insert: string;
  readonly columns: number;
  readonly onConflict: string;
}

/** Prepares an insertion of rows by many at once: two thirds of the time of one by one. */
export function prepareInsertMany(database: SqliteDatabase, { insert, columns, onConflict }: Insertion): (rows: readonly (readonly Value[])[]) => void {
  const tuple = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  const prepare = (rows: number) => database.prepare<Value[]>(`${insert} values ${Array.from({ length: rows }, () => tuple).join(', ')} ${onConflict}`);
  const [many, one] = [prepare(ROWS), prepare(1)];
  return (rows) => {
    let at = 0;
    for (; at + ROWS <= rows.length; at += ROWS) many.run(...rows.slice(at, at + ROWS).flat());
    for (const row of rows.slice(at)) one.run(...row);
  };
}
