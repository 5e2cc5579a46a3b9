import { SERVICE_TEXTS } from '../../../texts/rubriques/services.ts';
import type { GridColumn } from '../../ui/grid/data-grid.tsx';
import type { AccompanimentRow } from './accompaniment-rows.ts';

const COLUMNS = SERVICE_TEXTS.accompanistColumns;

/** The columns of the list of ties. */
export const ACCOMPANIMENT_COLUMNS: readonly GridColumn<AccompanimentRow>[] = [
  { colId: 'student', headerName: COLUMNS.student, valueGetter: ({ data }) => data?.student, flex: 2, minWidth: 140 },
  { colId: 'classes', headerName: COLUMNS.classes, valueGetter: ({ data }) => data?.classes, width: 76, cellClass: 'from-elsewhere' },
  { colId: 'accompanist', headerName: COLUMNS.accompanist, valueGetter: ({ data }) => (data?.accompanist === '' ? '—' : data?.accompanist), flex: 2, minWidth: 140 },
  { colId: 'kind', headerName: COLUMNS.kind, valueGetter: ({ data }) => data?.kind, width: 126 },
  { colId: 'from', headerName: COLUMNS.from, valueGetter: ({ data }) => data?.from, width: 96 },
  { colId: 'to', headerName: COLUMNS.to, valueGetter: ({ data }) => data?.to, width: 96 },
  {
    colId: 'state',
    headerName: COLUMNS.state,
    valueGetter: ({ data }) => stateWords(data),
    flex: 2,
    minWidth: 140,
    cellClass: ({ data }) => (data?.state === 'valid' ? (data.isChanged ? 'changed-cell' : 'from-elsewhere') : 'warning-cell'),
  },
];

function stateWords(row: AccompanimentRow | undefined): string {
  if (row === undefined) return '';
  const state = row.state === 'valid' ? SERVICE_TEXTS.valid : `▲ ${SERVICE_TEXTS[row.state]}`;
  return row.isChanged ? `${state} · ${SERVICE_TEXTS.changed}` : state;
}
