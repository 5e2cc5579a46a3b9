import type { Column, GridApi } from 'ag-grid-community';
import type { PaperTable } from '../../../domain/paper/paper.ts';
import { readNumber } from '../../../texts/language/typography.ts';

/** What a grid shows, filters and order included, as a table that leaves the console. */
export function tableOfGrid<Row>(api: GridApi<Row> | undefined, title: string): PaperTable {
  const columns = api?.getAllDisplayedColumns() ?? [];
  const rows: PaperTable['rows'] = [];
  api?.forEachNodeAfterFilterAndSort((rowNode) => {
    rows.push(columns.map((colKey) => cellOf(api.getCellValue({ rowNode, colKey, useFormatter: true }), colKey)));
  });
  return { title, columns: columns.map(headOf), rows };
}

/** Without the soft hyphens that let a head be cut. */
function headOf(column: Column): string {
  return (column.getColDef().headerName ?? '').replaceAll('\u00AD', '');
}

/** What a column of figures shows counts in a spreadsheet; a name made of figures stays a name. */
function cellOf(value: unknown, column: Column): string | number {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return hasFigures(column) ? (readNumber(text) ?? text) : text;
}

function hasFigures(column: Column): boolean {
  const { headerClass } = column.getColDef();
  return headerClass === 'number-header' || (Array.isArray(headerClass) && headerClass.includes('number-header'));
}
