import { GROUP_TEXTS, groupState } from '../../../texts/people/groups.ts';
import { GROUP_KIND_LABELS } from '../../../texts/people/roles.ts';
import { formatNumber } from '../../../texts/language/typography.ts';
import type { GridColumn } from '../../ui/grid/data-grid.tsx';
import type { GroupAlert } from './group-alerts.ts';
import type { GroupRow } from './group-rows.ts';

const COLUMNS = GROUP_TEXTS.columns;

/** The columns of the list of groups. */
export const groupColumns = (alerts: ReadonlyMap<string, GroupAlert> | undefined): readonly GridColumn<GroupRow>[] => [
  { colId: 'name', headerName: COLUMNS.name, valueGetter: ({ data }) => data?.name, flex: 3, minWidth: 200, cellClass: ({ data }) => (data?.isTrashed === true ? 'struck' : '') },
  { colId: 'kind', headerName: COLUMNS.kind, valueGetter: ({ data }) => (data === undefined ? '' : GROUP_KIND_LABELS[data.kind]), width: 130, cellClass: 'from-elsewhere' },
  { colId: 'members', headerName: COLUMNS.members, valueGetter: ({ data }) => formatNumber(data?.members ?? 0), width: 100, cellClass: 'number-cell', headerClass: 'number-header' },
  { colId: 'rubriques', headerName: COLUMNS.rubriques, valueGetter: ({ data }) => formatNumber(data?.opened ?? 0), width: 150, cellClass: 'number-cell', headerClass: 'number-header' },
  {
    colId: 'state',
    headerName: COLUMNS.state,
    valueGetter: ({ data }) => (data === undefined ? '' : groupState(data, alerts?.get(data.id), alerts !== undefined)),
    flex: 2,
    minWidth: 170,
    cellClass: ({ data }) => (data?.isChanged === true ? 'changed-cell' : 'from-elsewhere'),
  },
];
