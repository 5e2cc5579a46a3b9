import { SERVICE_TEXTS } from '../../../texts/rubriques/services.ts';
import { formatNumber } from '../../../texts/language/typography.ts';
import type { GridColumn } from '../../ui/grid/data-grid.tsx';
import type { ServiceRow } from './service-rows.ts';

const COLUMNS = SERVICE_TEXTS.columns;

const figure = (colId: 'people' | 'population' | 'users', headerName: string, width: number): GridColumn<ServiceRow> => ({
  colId, headerName, width, valueGetter: ({ data }) => formatNumber(data?.[colId] ?? 0), cellClass: 'number-cell', headerClass: 'number-header',
});

/** What a long word would otherwise be cut in. */
const WRAPPED = { wrapText: true, autoHeight: true } as const;

/** The columns of the list of services. */
export const SERVICE_COLUMNS: readonly GridColumn<ServiceRow>[] = [
  { colId: 'label', headerName: COLUMNS.label, valueGetter: ({ data }) => data?.label, flex: 2, minWidth: 160, ...WRAPPED, cellClass: 'sentence-cell' },
  { colId: 'category', headerName: COLUMNS.category, valueGetter: ({ data }) => data?.category, width: 120, cellClass: 'from-elsewhere' },
  { colId: 'head', headerName: COLUMNS.head, valueGetter: ({ data }) => headWords(data), flex: 2, minWidth: 160, ...WRAPPED, cellClass: ({ data }) => (data?.isHeadHighest === true ? 'sentence-cell' : 'sentence-cell warning-cell') },
  figure('population', COLUMNS.population, 100),
  figure('users', COLUMNS.user, 105),
  figure('people', COLUMNS.people, 100),
  { colId: 'state', headerName: COLUMNS.state, valueGetter: ({ data }) => stateWords(data), width: 112, ...WRAPPED, cellClass: ({ data }) => (data?.isChanged === true ? 'sentence-cell changed-cell' : 'sentence-cell from-elsewhere') },
];

function headWords(row: ServiceRow | undefined): string {
  if (row === undefined) return '';
  if (row.headRole === '') return `▲ ${SERVICE_TEXTS.noRole}`;
  return row.isHeadHighest ? `${row.headRole} (${SERVICE_TEXTS.highest})` : `▲ ${row.headRole}`;
}

function stateWords(row: ServiceRow | undefined): string {
  const state = row?.active === true ? SERVICE_TEXTS.active : SERVICE_TEXTS.inactive;
  return row?.isChanged === true ? `${state} · ${SERVICE_TEXTS.changed}` : state;
}
