import { formatGridDate } from '../../../texts/language/dates.ts';
import { INSPECTION_TEXTS } from '../../../texts/year/inspections.ts';
import type { GridColumn } from '../../ui/grid/data-grid.tsx';
import { closedBy, type InspectionRow } from './inspection-rows.ts';

const COLUMNS = INSPECTION_TEXTS.columns;

/** The columns of the list of inspections; who closed what, only where something is closed. */
export function inspectionColumns(rows: readonly InspectionRow[]): readonly GridColumn<InspectionRow>[] {
  return [...ALWAYS, ...(rows.some((row) => closedBy(row) !== undefined) ? [CLOSED] : [])];
}

const ALWAYS: readonly GridColumn<InspectionRow>[] = [
  { colId: 'teacher', headerName: COLUMNS.teacher, valueGetter: ({ data }) => data?.teacher, flex: 2, minWidth: 130 },
  { colId: 'inspector', headerName: COLUMNS.inspector, valueGetter: ({ data }) => inspectorWords(data), flex: 2, minWidth: 130, cellClass: ({ data }) => (data?.hasAccount === false ? 'warning-cell' : '') },
  { colId: 'visit', headerName: COLUMNS.visit, valueGetter: ({ data }) => dayWords(data?.visit), width: 98 },
  { colId: 'from', headerName: COLUMNS.from, valueGetter: ({ data }) => dayWords(data?.window.from), width: 98 },
  { colId: 'to', headerName: COLUMNS.to, valueGetter: ({ data }) => endWords(data), width: 98, cellClass: ({ data }) => (data?.isTooLong === true && data.phase !== 'closed' ? 'warning-cell' : '') },
  { colId: 'state', headerName: COLUMNS.state, valueGetter: ({ data }) => stateWords(data), width: 168, cellClass: ({ data }) => stateClass(data) },
  { colId: 'informed', headerName: COLUMNS.informed, valueGetter: ({ data }) => (data?.informedOn == null ? INSPECTION_TEXTS.notInformed : dayWords(data.informedOn)), width: 104 },
];

const CLOSED: GridColumn<InspectionRow> = { colId: 'closed', headerName: COLUMNS.closed, valueGetter: ({ data }) => closedCell(data), width: 210 };

/** Without an end, a closed access was ended by its closing all the same. */
function endWords(row: InspectionRow | undefined): string {
  return row?.window.to === null && row.phase !== 'closed' ? INSPECTION_TEXTS.endless : dayWords(row?.window.to);
}

function dayWords(day: string | null | undefined): string {
  return day == null ? '—' : formatGridDate(day);
}

/** « 19/11/2026, Catherine Moreau ». */
function closedCell(row: InspectionRow | undefined): string {
  const act = row === undefined ? undefined : closedBy(row);
  return act === undefined ? '—' : `${formatGridDate(act.at)}, ${act.name}`;
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
