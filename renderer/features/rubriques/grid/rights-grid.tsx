import { useEffect, useMemo, useRef } from 'react';
import { RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { DataGrid, type GridOptions } from '../../../ui/grid/data-grid.tsx';
import { useDesk, useScreen, useShown, type Desk } from '../desk/desk.tsx';
import { gridColumns, type CellGround } from './grid-columns.ts';
import { gridEvents } from './grid-events.ts';
import { cellsIn } from './rectangle.ts';
import { otherSince } from '../desk/rights-model.ts';
import { latticeOf } from '../acts/rights-acts.ts';
import { roleLimits } from '../cells/role-limits.ts';
import { markRow } from '../cells/tree-cell.ts';
import type { TreeRow } from '../desk/tree-rows.ts';

const OPTIONS: GridOptions<TreeRow> = {
  processRowPostCreate: ({ eRow, ePinnedLeftRow, node }) => {
    if (node.data === undefined) return;
    markRow(eRow, node.data);
    markRow(ePinnedLeftRow, node.data);
  },
  // The focus is followed on the page itself: the grid tells it a task later.
  onCellFocused: () => undefined,
};

/** The tree of rubriques and the rights of each group: every cell reads arrays, and is painted only when its number changes. */
export function RightsGrid({ mayEdit }: { readonly mayEdit: boolean }) {
  const desk = useDesk();
  const rows = useShown((shown) => shown.rows);
  const holders = useShown((shown) => shown.holders);
  const people = useShown((shown) => shown.model.people.length);
  const showsPeople = useScreen((screen) => screen.showsPeople);
  const currentId = useScreen((screen) => screen.focus?.rubriqueId);
  const ground = useMemo(() => cellGround(desk), [desk]);
  const folded = showsPeople ? 0 : people;
  const columns = useMemo(() => gridColumns(holders, folded, ground), [holders, folded, ground]);
  const events = useMemo(() => gridEvents(desk, mayEdit), [desk, mayEdit]);
  useEffect(() => refreshWithSchool(desk), [desk]);
  useRenamedCells(desk, rows);
  return (
    <div className="rights-grid" {...events}>
      <DataGrid
        label={RUBRIQUES_TEXTS.grid}
        role="treegrid"
        rows={rows}
        columns={columns}
        rowId={({ id }: TreeRow) => id}
        currentId={currentId}
        options={OPTIONS}
        onReady={desk.grid.hold}
      />
    </div>
  );
}

/** Names the cells of a renamed rubrique anew: they hold the same roles, and the grid would leave them as they are. */
function useRenamedCells({ grid }: Desk, rows: readonly TreeRow[]): void {
  const before = useRef(rows);
  useEffect(() => {
    const titles = new Map(before.current.map(({ id, title }) => [id, title]));
    before.current = rows;
    const api = grid.api();
    const rowNodes = rows.filter(({ id, title }) => titles.has(id) && titles.get(id) !== title).flatMap(({ id }) => api?.getRowNode(id) ?? []);
    if (rowNodes.length > 0) api?.refreshCells({ force: true, rowNodes });
  }, [grid, rows]);
}

/** Paints the cells that changed, at the same instant as the store: React has nothing to do with it. */
function refreshWithSchool({ school, shown, screen, grid }: Desk): () => void {
  const refresh = (only?: ReadonlySet<string>): void => {
    const api = grid.api();
    const rowNodes = [...(only ?? [])].flatMap((id) => api?.getRowNode(id) ?? []);
    if (only === undefined || rowNodes.length > 0) api?.refreshCells(only === undefined ? {} : { rowNodes });
  };
  const stopShown = shown.subscribe(({ model }, before) => model === before.model || refresh(otherSince(model, before.model)));
  const stopScreen = screen.subscribe((state, before) => state.rectangle === before.rectangle || refresh());
  const stopPlatforms = school.subscribe(({ platforms }, before) => platforms === before.platforms || refresh());
  return () => {
    stopPlatforms();
    stopShown();
    stopScreen();
    grid.hold(undefined);
  };
}

function cellGround(desk: Desk): CellGround {
  let known: { readonly rectangle: unknown; readonly rows: unknown; readonly keys: ReadonlySet<string> } | undefined;
  const selectedKeys = (): ReadonlySet<string> => {
    const { rectangle } = desk.screen.getState();
    const { rows } = desk.shown.getState();
    if (known?.rectangle !== rectangle || known.rows !== rows) {
      const cells = rectangle === null ? [] : cellsIn(latticeOf(desk), rectangle).flat();
      known = { rectangle, rows, keys: new Set(cells.map(({ rubriqueId, holder }) => `${rubriqueId}|${holder}`)) };
    }
    return known.keys;
  };
  return {
    model: () => desk.shown.getState().model,
    limits: () => roleLimits(desk.school.getState().platforms.platforms),
    isSelected: (rubriqueId, holder) => desk.screen.getState().rectangle !== null && selectedKeys().has(`${rubriqueId}|${holder}`),
  };
}
