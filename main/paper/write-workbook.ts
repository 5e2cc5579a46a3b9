import writeXlsxFile from 'write-excel-file/node';
import type { PaperTable } from '../../domain/paper/paper.ts';

/** The longest text of a cell, in UTF-16 units (ECMA-376, « Excel specifications and limits »). */
const LONGEST_CELL = 32_767;
/** The longest name of a sheet. */
const LONGEST_NAME = 31;
const FACTS = 'À propos';
const HEADER = { fontWeight: 'bold', wrap: true, alignVertical: 'top', type: String } as const;

/** What a workbook says: its facts on a first sheet, then its tables, one a sheet. */
export interface Workbook {
  readonly facts: readonly string[];
  readonly tables: readonly PaperTable[];
}

/** Writes a workbook (Office Open XML): texts are texts, whatever they begin with, so that no spreadsheet runs one (rel:T8). */
export function writeWorkbook({ facts, tables }: Workbook): Promise<Buffer> {
  const names = new Set([FACTS.toLocaleLowerCase('fr')]);
  const sheets = tables.map((table) => ({ sheet: sheetName(table.title, names), ...sheetOf(table) }));
  const about = { sheet: FACTS, data: facts.map((fact) => [cellOf(fact)]), columns: [{ width: 100 }] };
  // What was asked for is what opens.
  return writeXlsxFile([...sheets, about]).toBuffer();
}

function sheetOf({ columns, rows }: PaperTable) {
  return {
    data: [columns.map((column) => ({ value: cellOf(column), ...HEADER })), ...rows.map((row) => row.map(cellOf))],
    columns: columns.map((_, at) => ({ width: widthOf(columns[at] ?? '', rows, at) })),
    stickyRowsCount: 1,
  };
}

/** How many lines are looked at to size a column. */
const LOOKED_AT = 200;

/** In characters: the longest word of the head and what the first lines hold, within reason. */
function widthOf(head: string, rows: PaperTable['rows'], at: number): number {
  const longest = Math.max(...head.split(' ').map((word) => word.length));
  return Math.min(60, Math.max(8, longest + 2, ...rows.slice(0, LOOKED_AT).map((row) => String(row[at] ?? '').length + 1)));
}

/** The library leaves out what XML forbids (control characters, lone halves): a workbook that held one would not open. */
function cellOf(value: string | number): string | number {
  return typeof value === 'number' ? value : value.slice(0, LONGEST_CELL);
}

/** A name that a workbook takes, and that no other sheet of it has, whatever the case. */
function sheetName(title: string, taken: Set<string>): string {
  const base = title.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/^'+|'+$/g, '').trim() || 'Feuille';
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` ${String(n)}`;
    const name = `${base.slice(0, LONGEST_NAME - end.length).trim()}${end}`;
    if (taken.has(name.toLocaleLowerCase('fr'))) continue;
    taken.add(name.toLocaleLowerCase('fr'));
    return name;
  }
}
