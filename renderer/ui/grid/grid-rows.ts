import type { GridApi } from 'ag-grid-community';

/** Moves the focus of a grid to its first row, or to the row of that identifier: what a filter field does on Enter. */
export function focusGrid<Row>(api: GridApi<Row> | undefined, rowId?: string): void {
  const column = api?.getAllDisplayedColumns()[0];
  const node = rowId === undefined ? undefined : api?.getRowNode(rowId);
  const index = node?.rowIndex ?? 0;
  if (api !== undefined && column !== undefined && api.getDisplayedRowCount() > 0) {
    api.ensureIndexVisible(index);
    api.setFocusedCell(index, column);
  }
}

/** What the line that has the focus is about; undefined when none has it. */
export function focusedRow<Row>(api: GridApi<Row> | undefined): Row | undefined {
  const cell = api?.getFocusedCell();
  return cell === undefined || cell === null ? undefined : api?.getDisplayedRowAtIndex(cell.rowIndex)?.data;
}

/** Scrolls to the row that another screen asked to show, and gives the grid back. */
export function showRow<Row>(api: GridApi<Row>, rowId: string | undefined): GridApi<Row> {
  const node = rowId === undefined ? undefined : api.getRowNode(rowId);
  if (node !== undefined) api.ensureNodeVisible(node, 'middle');
  return api;
}
