import type { CsvTable } from '../read-table.ts';

/** The share of the values of a column that must have a shape for the column to show it (« Déduit »). */
const MOST = 0.8;

/** Whether the values of a column have a shape, but for a few; a column without values shows none. */
export function showsShape(table: Pick<CsvTable, 'lines'>, column: number, hasShape: (value: string) => boolean): boolean {
  const values = valuesOf(table, column);
  return values.length > 0 && values.filter(hasShape).length >= values.length * MOST;
}

/** The values of a column, where it has some. */
export function valuesOf({ lines }: Pick<CsvTable, 'lines'>, column: number): readonly string[] {
  return lines.map(({ cells }) => cells[column] ?? '').filter((value) => value !== '');
}
