import { CONTROL_TEXTS_SCREEN, scopeWords } from '../../../texts/situation/control-screen.ts';
import { HAND_CHECK_TEXTS } from '../../../texts/controls/by-hand.ts';
import { ACT_VERBS, SEVERITY_LABELS, WHERE_LABELS } from '../../../texts/controls/labels.ts';
import type { GridColumn } from '../../ui/grid/data-grid.tsx';
import type { ControlRow } from './control-rows.ts';
import { assistOf } from './sheet/assist-way.ts';

const COLUMNS = CONTROL_TEXTS_SCREEN.columns;
const SIGNS = { blocking: '⬣', error: '▲', warning: '◆', advice: '○' } as const;

/** The columns of the list of controls; who may not edit is never offered to correct. */
export const controlColumns = (canEdit: boolean): readonly GridColumn<ControlRow>[] => [
  {
    colId: 'severity',
    headerName: COLUMNS.severity,
    width: 102,
    valueGetter: ({ data }) => (data === undefined ? '' : `${SIGNS[data.severity]} ${SEVERITY_LABELS[data.severity]}`),
    cellClass: ({ data }) => (data !== undefined && data.state === data.severity ? `severity-${data.severity}` : 'from-elsewhere'),
  },
  { colId: 'sentence', headerName: COLUMNS.sentence, valueGetter: ({ data }) => data?.brief, flex: 4, minWidth: 320, wrapText: true, autoHeight: true, cellClass: 'sentence-cell' },
  { colId: ACT, headerName: COLUMNS.act, valueGetter: ({ data }) => actWords(data, canEdit), width: 126, wrapText: true, autoHeight: true, cellClass: ({ data }) => `sentence-cell ${actClass(data)}` },
  { colId: 'where', headerName: COLUMNS.where, valueGetter: ({ data }) => (data === undefined ? '' : WHERE_LABELS[data.where]), width: 94 },
  { colId: 'scope', headerName: COLUMNS.scope, valueGetter: ({ data }) => (data === undefined ? '' : scopeWords(data.findings)), width: 118, cellClass: 'number-cell', headerClass: 'number-header' },
  { colId: 'id', headerName: COLUMNS.id, valueGetter: ({ data }) => data?.id, width: 80, cellClass: 'from-elsewhere' },
];

/** The column whose click does what it says. */
export const ACT = 'act';

function actClass(row: ControlRow | undefined): string {
  if (row === undefined || row.state === row.severity) return 'act-cell';
  return row.state === 'drafted' ? 'changed-cell' : 'from-elsewhere';
}

/** What there is to do, in one verb; where nothing is asked, how the control stands. */
function actWords(row: ControlRow | undefined, canEdit: boolean): string {
  if (row === undefined) return '';
  switch (row.state) {
    case 'drafted':
      return `✎ ${CONTROL_TEXTS_SCREEN.drafted}`;
    case 'byHand':
      return HAND_CHECK_TEXTS.due;
    case 'handChecked':
      return HAND_CHECK_TEXTS.checked;
    case 'ignored':
    case 'notRun':
    case 'passed':
      return CONTROL_TEXTS_SCREEN[row.state];
    default:
      return row.isAsked ? CONTROL_TEXTS_SCREEN.asked : ACT_VERBS[canEdit ? actOf(row) : 'none'];
  }
}

/** What is begun in several places, or in none, is looked at first. */
function actOf(row: ControlRow): ControlRow['control']['fix'] {
  const { fix } = row.control;
  return fix === 'assist' && assistOf(row)?.way === undefined ? 'none' : fix;
}
