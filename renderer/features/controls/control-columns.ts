import { CONTROL_TEXTS_SCREEN, scopeWords } from '../../../texts/control-screen.ts';
import { SEVERITY_LABELS, WHERE_LABELS } from '../../../texts/controls/labels.ts';
import type { GridColumn } from '../../ui/data-grid.tsx';
import type { ControlRow } from './control-rows.ts';

const COLUMNS = CONTROL_TEXTS_SCREEN.columns;
const SIGNS = { blocking: '⬣', error: '▲', warning: '◆', advice: '○' } as const;

/** The columns of the list of controls. */
export const CONTROL_COLUMNS: readonly GridColumn<ControlRow>[] = [
  {
    colId: 'severity',
    headerName: COLUMNS.severity,
    width: 108,
    valueGetter: ({ data }) => (data === undefined ? '' : `${SIGNS[data.severity]} ${SEVERITY_LABELS[data.severity]}`),
    cellClass: ({ data }) => (data !== undefined && data.state === data.severity ? `severity-${data.severity}` : 'from-elsewhere'),
  },
  { colId: 'sentence', headerName: COLUMNS.sentence, valueGetter: ({ data }) => data?.sentence, flex: 4, minWidth: 240, cellClass: 'sentence-cell' },
  { colId: 'where', headerName: COLUMNS.where, valueGetter: ({ data }) => (data === undefined ? '' : WHERE_LABELS[data.where]), width: 100 },
  { colId: 'state', headerName: COLUMNS.state, valueGetter: ({ data }) => stateWords(data), width: 150, cellClass: ({ data }) => (data?.state === 'drafted' ? 'sentence-cell changed-cell' : 'sentence-cell from-elsewhere') },
  { colId: 'scope', headerName: COLUMNS.scope, valueGetter: ({ data }) => (data === undefined ? '' : scopeWords(data.findings)), width: 104, cellClass: 'number-cell', headerClass: 'number-header' },
  { colId: 'id', headerName: COLUMNS.id, valueGetter: ({ data }) => data?.id, width: 86, cellClass: 'from-elsewhere' },
];

function stateWords(row: ControlRow | undefined): string {
  if (row === undefined) return '';
  switch (row.state) {
    case 'drafted':
      return `✎ ${CONTROL_TEXTS_SCREEN.drafted}`;
    case 'ignored':
    case 'notRun':
    case 'passed':
      return CONTROL_TEXTS_SCREEN[row.state];
    default:
      return row.isAsked ? CONTROL_TEXTS_SCREEN.asked : '';
  }
}
