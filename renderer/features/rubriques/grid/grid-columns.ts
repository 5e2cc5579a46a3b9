import { peopleColumnTitle, RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import type { GridColumn } from '../../../ui/grid/data-grid.tsx';
import { CELL, rankIn, type CellCode } from '../cells/cell-code.ts';
import type { RoleLimits } from '../cells/role-limits.ts';
import type { Holder } from './columns.ts';
import { cellCode, individualRights, type RightsModel } from '../desk/rights-model.ts';
import { RoleCell } from '../cells/role-cell.ts';
import { TreeCell, treeValue } from '../cells/tree-cell.ts';
import type { TreeRow } from '../desk/tree-rows.ts';

/** The column of the tree, and the one that counts individual rights while they are folded. */
export const TREE_COLUMN = 'rubrique';
export const PEOPLE_COLUMN = 'people';

/** What cells read at the moment they are painted. */
export interface CellGround {
  readonly model: () => RightsModel;
  readonly isSelected: (rubriqueId: string, holder: string) => boolean;
  readonly limits: () => RoleLimits;
}

/** The columns of the rights grid: the tree, one per holder, and the individual rights when they are folded. */
export function gridColumns(holders: readonly Holder[], foldedPeople: number, ground: CellGround): readonly GridColumn<TreeRow>[] {
  return [treeColumn(ground), ...holders.map((holder) => roleColumn(holder, ground)), ...(foldedPeople === 0 ? [] : [peopleColumn(foldedPeople, ground)])];
}

function treeColumn(ground: CellGround): GridColumn<TreeRow> {
  return {
    colId: TREE_COLUMN,
    headerName: RUBRIQUES_TEXTS.treeColumn,
    pinned: 'left',
    lockPinned: true,
    width: 224,
    minWidth: 180,
    cellClass: 'tree-column',
    valueGetter: ({ data }) => treeValue(data, ground.model()),
    cellRenderer: TreeCell,
  };
}

function roleColumn({ key, name, principal }: Holder, ground: CellGround): GridColumn<TreeRow> {
  return {
    colId: key,
    headerName: name,
    // Two lines hold the longest names, so that the seven main groups and what is folded stay in sight beside the inspector, in 1440 px (ux §3.2).
    width: principal.kind === 'person' ? 110 : Math.round(Math.min(130, Math.max(60, 20 + 6.3 * longestWord(name)))),
    minWidth: 60,
    wrapHeaderText: true,
    cellClass: 'role-column',
    valueGetter: ({ data }) =>
      data === undefined ? 0 : limited(cellCode(ground.model(), data.id, key), ground.limits()) | (ground.isSelected(data.id, key) ? CELL.selected : 0),
    cellRenderer: RoleCell,
    cellRendererParams: { holderName: name, limits: ground.limits },
  };
}

/** Cells that say what their mother does, or that the rubrique is public: what holds of those holds of them. */
const FOLLOWING = CELL.same | CELL.byPublic | CELL.inherited;

/** The code of a cell, with the mark of a role that a platform does not hold, where it is put for its own sake. */
function limited(code: CellCode, limits: RoleLimits): CellCode {
  return (code & FOLLOWING) !== 0 || (limits[rankIn(code)] ?? '') === '' ? code : code | CELL.limited;
}

function longestWord(name: string): number {
  return Math.max(...name.split(' ').map((word) => word.length));
}

function peopleColumn(people: number, ground: CellGround): GridColumn<TreeRow> {
  return {
    colId: PEOPLE_COLUMN,
    headerName: peopleColumnTitle(people),
    width: 78,
    wrapHeaderText: true,
    cellClass: 'people-column',
    valueGetter: ({ data }) => (data === undefined ? 0 : individualRights(ground.model(), data.id)),
    valueFormatter: ({ value }) => (typeof value === 'number' && value > 0 ? formatNumber(value) : ''),
  };
}
