import { useLayoutEffect, useMemo, useRef } from 'react';
import type { GridOptions } from '../../ui/grid/data-grid.tsx';
import { ACT } from './control-columns.ts';
import type { ControlRow } from './control-rows.ts';

/** « Corriger » in a line begins the correction; the other verbs open the sheet, as any click on the line does. */
export function useActCells(begin: (row: ControlRow) => void): GridOptions<ControlRow> {
  const latest = useRef(begin);
  useLayoutEffect(() => {
    latest.current = begin;
  });
  // The grid reads its options once.
  return useMemo(() => ({ onCellClicked: ({ column, data }) => void (column.getColId() === ACT && data !== undefined && latest.current(data)) }), []);
}
