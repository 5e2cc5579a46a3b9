import { formatGridDate } from '../../../texts/dates.ts';
import { INSPECTION_TEXTS } from '../../../texts/inspections.ts';
import type { GridColumn } from '../../ui/data-grid.tsx';
import type { InspectionRow } from './inspection-rows.ts';

const COLUMNS = INSPECTION_TEXTS.columns;

/** The columns of the list of inspections. */
export const INSPECTION_COLUMNS: readonly GridColumn<InspectionRow>[] = [
  { colId: 'teacher', headerName: COLUMNS.teacher, valueGetter: ({ data }) => data?.teacher, flex: 2, minWidth: 130 },
  { colId: 'inspector', headerName: COLUMNS.inspector, valueGetter: ({ data }) => inspectorWords(data), flex: 2, minWidth: 130, cellClass: ({ data }) => (data?.hasAccount === false ? 'warning-cell' : '') },
  { colId: 'visit', headerName: COLUMNS.visit, valueGetter: ({ data }) => dayWords(data?.visit), width: 98 },
  { colId: 'from', headerName: COLUMNS.from, valueGetter: ({ data }) => dayWords(data?.window.from), width: 98 },
  {
    colId: 'to',
    headerName: COLUMNS.to,
    valueGetter: ({ data }) => (data?.window.to === null ? INSPECTION_TEXTS.endless : dayWords(data?.window.to)),
    width: 98,
    cellClass: ({ data }) => (data?.isTooLong === true ? 'warning-cell' : ''),
  },
  { colId: 'state', headerName: COLUMNS.state, valueGetter: ({ data }) => stateWords(data), width: 168, cellClass: ({ data }) => stateClass(data) },
  { colId: 'informed', headerName: COLUMNS.informed, valueGetter: ({ data }) => (data?.informedOn == null ? INSPECTION_TEXTS.notInformed : dayWords(data.informedOn)), width: 104 },
];

function dayWords(day: string | null | undefined): string {
  return day == null ? '—' : formatGridDate(day);
}

function inspectorWords(row: InspectionRow | undefined): string {
  return row === undefined || row.hasAccount ? (row?.inspector ?? '') : `▲ ${row.inspector}`;
}

function stateWords(row: InspectionRow | undefined): string {
  if (row === undefined) return '';
  const state = INSPECTION_TEXTS.states[row.phase];
  const words = asksForAct(row) ? `▲ ${state}` : state;
  return row.isChanged ? `${words} · ${INSPECTION_TEXTS.changed}` : words;
}

function stateClass(row: InspectionRow | undefined): string {
  if (row === undefined) return '';
  return asksForAct(row) ? 'warning-cell' : row.isChanged ? 'changed-cell' : '';
}

function asksForAct({ phase }: InspectionRow): boolean {
  return phase === 'endless' || phase === 'over';
}
