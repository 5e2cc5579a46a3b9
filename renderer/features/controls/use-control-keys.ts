import { useEffect, type RefObject } from 'react';
import { comboOf } from '../../keys/combo.ts';
import { shortcutOf } from '../../keys/key-map.ts';
import type { GridApi } from '../../ui/grid/data-grid.tsx';
import { focusedRow, focusGrid } from '../../ui/grid/grid-rows.ts';
import { useProblemKeys } from '../../ui/grid/use-problem-keys.ts';
import type { ControlRow } from './control-rows.ts';

interface ControlKeys {
  readonly api: RefObject<GridApi<ControlRow> | undefined>;
  readonly shown: readonly ControlRow[];
  readonly current: string | undefined;
  readonly begin: (row: ControlRow) => void;
  /** Absent for who may not, or where the keys of one letter are off. */
  readonly ignore: (() => void) | undefined;
}

/** F8 and Maj F8 go to the next problem and the one before; of the one that has the focus, Entrée begins the correction and I asks why to ignore it (ux:2.6). */
export function useControlKeys({ api, shown, current, begin, ignore }: ControlKeys): void {
  useProblemKeys((step) => focusGrid(api.current, nextProblem(shown, current, step)?.id));
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // The line of the focus itself: what the inspector shows comes a moment later, and a key pressed at once would go nowhere.
      const row = isInGrid(event.target) ? focusedRow(api.current) : undefined;
      if (row === undefined) return;
      if (comboOf(event) === 'Enter') begin(row);
      if (shortcutOf(event, 'controls') === 'ignoreControl' && row.state === row.severity) ignore?.();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [api, begin, ignore]);
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
