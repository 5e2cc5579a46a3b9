import { createContext, use, useLayoutEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { must } from '../../../../domain/kernel/assert.ts';
import type { SchoolActions } from '../../../school/store/create-school-actions.ts';
import type { SchoolStore } from '../../../school/store/create-school-store.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import type { GridApi } from '../../../ui/grid/data-grid.tsx';
import { TREE_COLUMN } from '../grid/grid-columns.ts';
import { screenStoreOf, type Focus, type ScreenState, type ScreenStore } from './screen-store.ts';
import type { Shown } from './shown.ts';
import { createShownStore, type ShownStore } from './shown-store.ts';
import type { TreeRow } from './tree-rows.ts';

/** The grid itself, while it is on screen. */
export interface GridHandle {
  api(): GridApi<TreeRow> | undefined;
  hold(api: GridApi<TreeRow> | undefined): void;
}

/** Everything the parts of the Rubriques screen work with. */
export interface Desk {
  readonly school: SchoolStore;
  readonly actions: SchoolActions;
  readonly screen: ScreenStore;
  readonly shown: ShownStore;
  readonly grid: GridHandle;
}

const DeskContext = createContext<Desk | null>(null);

/** Opens the screen's desk, and keeps what it shows up to date. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const school = useSchoolStore();
  const actions = useActions();
  const [desk] = useState((): Desk => {
    const screen = screenStoreOf(school);
    return { school, actions, screen, shown: createShownStore(school, screen), grid: gridHandle() };
  });
  useLayoutEffect(() => desk.shown.follow(), [desk]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk of the screen; never changes while it is there. */
export function useDesk(): Desk {
  return must(use(DeskContext), 'every part of the Rubriques screen is under DeskProvider');
}

/** Reads what the screen remembers; the component is drawn again when that part changes. */
export function useScreen<T>(selector: (state: ScreenState) => T): T {
  return useStore(useDesk().screen, selector);
}

/** Reads what the grid shows. */
export function useShown<T>(selector: (shown: Shown) => T): T {
  return useStore(useDesk().shown, selector);
}

/** Puts the focus of the keyboard on a cell of the grid, when it is shown. */
export function focusGridCell({ grid }: Desk, { rubriqueId, holder }: Focus): void {
  const index = grid.api()?.getRowNode(rubriqueId)?.rowIndex;
  if (index == null) return;
  grid.api()?.ensureIndexVisible(index);
  grid.api()?.setFocusedCell(index, holder ?? TREE_COLUMN);
}

function gridHandle(): GridHandle {
  let held: GridApi<TreeRow> | undefined;
  return {
    api: () => held,
    hold: (api) => {
      held = api;
    },
  };
}
