import { useMemo, useRef, useLayoutEffect } from 'react';
import { fixOf } from '../../../domain/controls/run-controls.ts';
import type { ControlPass } from '../../controls/control-results.ts';
import { useActions } from '../../school/school-context.tsx';
import type { GridOptions } from '../../ui/data-grid.tsx';
import { fixing } from './control-acts.tsx';
import { ACT } from './control-columns.ts';
import type { ControlRow } from './control-rows.ts';

/** « Corriger » in a line writes the correction in the draft; the other verbs open the sheet, as any click on the line does. */
export function useActCells(pass: ControlPass, canEdit: boolean): GridOptions<ControlRow> {
  const { record } = useActions();
  const latest = useRef<(row: ControlRow) => void>(() => undefined);
  useLayoutEffect(() => {
    latest.current = (row) => {
      const changes = canEdit && !row.isAsked ? fixOf(pass.ground, row.result) : [];
      if (changes.length > 0) void record(fixing(row.id, changes));
    };
  });
  // The grid reads its options once.
  return useMemo(() => ({ onCellClicked: ({ column, data }) => void (column.getColId() === ACT && data !== undefined && latest.current(data)) }), []);
}
