import { useNavigate } from '@tanstack/react-router';
import { fixOf } from '../../../domain/controls/run-controls.ts';
import type { ControlPass } from '../../controls/control-results.ts';
import { useActions } from '../../school/store/school-context.tsx';
import { fixing } from './control-acts.tsx';
import type { ControlRow } from './control-rows.ts';
import { assistOf } from './sheet/assist-way.ts';

/** Begins what the sheet of a control has as its main button: writes the correction in the draft, or goes where it is made; nothing else. */
export function useBegin(pass: ControlPass, canEdit: boolean): (row: ControlRow) => void {
  const { record } = useActions();
  const navigate = useNavigate();
  return (row) => {
    if (!canEdit || row.isAsked) return;
    const changes = fixOf(pass.ground, row.result);
    const way = assistOf(row)?.way;
    if (changes.length > 0) void record(fixing(row.id, changes));
    else if (way !== undefined) void navigate(way);
  };
}
