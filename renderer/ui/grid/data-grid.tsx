import { AG_GRID_LOCALE_FR } from '@ag-grid-community/locale';
import { createGrid, type ColDef, type GridApi, type GridOptions } from 'ag-grid-community';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { registerGridModules } from './grid-modules.ts';
import { GRID_THEME } from './grid-theme.ts';
import { keepGridStyles } from './keep-styles.ts';
import { PlainHeader } from './plain-header.ts';
import { readStyleNonce } from './style-nonce.ts';

export type { ColDef as GridColumn, GridApi, GridOptions, ICellRendererComp, ICellRendererParams } from 'ag-grid-community';

registerGridModules();

interface DataGridProps<Row> {
  /** What the grid lists, for who does not see it. */
  readonly label: string;
  /** The rows, already in their order; a new array is compared by identifier. */
  readonly rows: readonly Row[];
  readonly columns: readonly ColDef<Row>[];
  readonly rowId: (row: Row) => string;
  /** The row shown in the inspector; painted as selected. */
  readonly currentId?: string | undefined;
  /** The focus came to a row, by the keyboard or the mouse. */
  readonly onCurrent?: (row: Row) => void;
  /** Which rows are shown; a new function filters again. */
  readonly passes?: ((row: Row) => boolean) | undefined;
  /** `treegrid` when rows are nested (each row then bears its own aria-level). */
  readonly role?: 'grid' | 'treegrid';
  /** Read once: anything else the grid knows (keys, row classes, cell events). */
  readonly options?: GridOptions<Row>;
  readonly onReady?: (api: GridApi<Row>) => void;
}

/** Rows kept ready above and below those in sight. */
const ROWS_OUT_OF_SIGHT = 4;

/** The only grid of the console: AG Grid without a React component per cell (ux:U9), without movement, in French. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<GridApi<Row> | undefined>(undefined);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const api = createGrid(place.current, firstOptions(latest, place.current));
    grid.current = api;
    latest.current.onReady?.(api);
    requestIdleCallback(keepGridStyles);
    return () => {
      grid.current = undefined;
      api.destroy();
    };
  }, []);
  useGridUpdates(grid, props);
  return <div ref={place} className="data-grid" />;
}

function firstOptions<Row>(latest: { readonly current: DataGridProps<Row> }, place: HTMLElement): GridOptions<Row> {
  const { rows, columns, options, role = 'grid', label } = latest.current;
  return {
    theme: GRID_THEME,
    styleNonce: readStyleNonce(),
    localeText: AG_GRID_LOCALE_FR,
    rowData: [...rows],
    columnDefs: [...columns],
    defaultColDef: { sortable: false, resizable: true, suppressMovable: true, suppressHeaderMenuButton: true, headerComponent: PlainHeader },
    getRowId: ({ data }) => latest.current.rowId(data),
    readOnlyEdit: true,
    animateRows: false,
    // Rows are made where they are asked for, not in a later frame, so fewer of them are kept out of sight.
    suppressAnimationFrame: true,
    rowBuffer: ROWS_OUT_OF_SIGHT,
    suppressColumnMoveAnimation: true,
    suppressDragLeaveHidesColumns: true,
    suppressNoRowsOverlay: true,
    rowSelection: { mode: 'singleRow', checkboxes: false, enableClickSelection: false },
    isExternalFilterPresent: () => latest.current.passes !== undefined,
    doesExternalFilterPass: ({ data }) => data === undefined || (latest.current.passes?.(data) ?? true),
    onCellFocused: ({ rowIndex, api }) => {
      const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
      if (row !== undefined) latest.current.onCurrent?.(row);
    },
    onGridReady: () => nameGrid(place, role, label),
    // New columns make it forget its role.
    onNewColumnsLoaded: () => nameGrid(place, role, label),
    onRowDataUpdated: ({ api }) => selectRow(api, latest.current.currentId),
    ...options,
  };
}

/** The grid has no option for its own name and takes every list for a tree. */
function nameGrid(place: HTMLElement, role: string, label: string): void {
  const element = place.querySelector('[role="grid"], [role="treegrid"]');
  element?.setAttribute('role', role);
  element?.setAttribute('aria-label', label);
}

/** Paints the row of the inspector, and no other. */
function selectRow<Row>(api: GridApi<Row> | undefined, id: string | undefined): void {
  const node = id === undefined ? undefined : api?.getRowNode(id);
  if (node === undefined) api?.deselectAll();
  else node.setSelected(true, true);
}

function useGridUpdates<Row>(grid: { readonly current: GridApi<Row> | undefined }, props: DataGridProps<Row>): void {
  const { rows, columns, passes, currentId } = props;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) grid.current?.setGridOption('rowData', [...rows]);
  }, [grid, rows]);
  useEffect(() => {
    if (!isFirst.current) grid.current?.setGridOption('columnDefs', [...columns]);
  }, [grid, columns]);
  useLayoutEffect(() => {
    if (!isFirst.current || passes !== undefined) grid.current?.onFilterChanged();
  }, [grid, passes]);
  useEffect(() => {
    selectRow(grid.current, currentId);
  }, [grid, currentId]);
  useEffect(() => {
    isFirst.current = false;
  }, []);
}
