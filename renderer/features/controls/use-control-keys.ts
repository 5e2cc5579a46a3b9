import { useEffect, type RefObject } from 'react';
import { fixOf } from '../../../domain/controls/run-controls.ts';
import type { ControlPass } from '../../controls/control-results.ts';
import { useActions } from '../../school/school-context.tsx';
import type { GridApi } from '../../ui/data-grid.tsx';
import { focusGrid } from '../../ui/grid-rows.ts';
import { useProblemKeys } from '../../ui/use-problem-keys.ts';
import { fixing } from './control-acts.tsx';
import type { ControlRow } from './control-rows.ts';

interface ControlKeys {
  readonly api: RefObject<GridApi<ControlRow> | undefined>;
  readonly shown: readonly ControlRow[];
  readonly current: string | undefined;
  readonly pass: ControlPass;
  readonly canEdit: boolean;
}

/** F8 and Maj F8 go to the next problem and the one before; Entrée corrects the one that has the focus (ux:2.6). */
export function useControlKeys({ api, shown, current, pass, canEdit }: ControlKeys): void {
  const { record } = useActions();
  useProblemKeys((step) => focusGrid(api.current, nextProblem(shown, current, step)?.id));
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const row = event.key === 'Enter' && canEdit && isInGrid(event.target) ? shown.find(({ id }) => id === current) : undefined;
      const changes = row === undefined ? [] : fixOf(pass.ground, row.result);
      if (row !== undefined && changes.length > 0) void record(fixing(row.id, changes));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [shown, current, pass, canEdit, record]);
}

function isInGrid(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ag-row') !== null;
}

/** The next line that asks for work, round to the first one. */
export function nextProblem(shown: readonly ControlRow[], current: string | undefined, step: 1 | -1): ControlRow | undefined {
  const problems = shown.filter(({ state, severity }) => state === severity);
  const at = problems.findIndex(({ id }) => id === current);
  const next = at < 0 && step < 0 ? 0 : at;
  return problems.at((next + step + problems.length) % Math.max(1, problems.length));
}
