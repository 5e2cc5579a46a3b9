import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SchoolStore } from '../../../school/store/create-school-store.ts';
import type { CellRef, Rectangle } from '../grid/rectangle.ts';
import type { ChipKey } from './row-filter.ts';

/** Where the focus of the grid is; no holder on the column of the tree. */
export interface Focus {
  readonly rubriqueId: string;
  readonly holder: string | undefined;
}

/** A dialog about one rubrique. */
export interface OpenDialog {
  readonly kind: 'create' | 'rename' | 'move' | 'delete' | 'copy';
  readonly rubriqueId: string;
  /** The other rubriques of the selection, which receive the same rights. */
  readonly others?: readonly string[];
}

/** A menu that is open, and what it is anchored to, in pixels of the window. */
export interface OpenMenu {
  readonly kind: 'roles' | 'row';
  readonly at: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** Whose rights the inspector shows. « holder » follows the focused cell. */
export type Asked =
  | { readonly kind: 'focus' }
  | { readonly kind: 'holder'; readonly key: string }
  | { readonly kind: 'newcomer'; readonly groupIds: readonly string[] };

/** What the Rubriques screen remembers while the page is open. */
export interface ScreenState {
  readonly closed: ReadonlySet<string>;
  readonly text: string;
  readonly chips: ReadonlySet<ChipKey>;
  /** Group columns chosen; null for the main groups. */
  readonly groupIds: readonly string[] | null;
  readonly showsPeople: boolean;
  readonly focus: Focus | null;
  readonly rectangle: Rectangle | null;
  readonly dialog: OpenDialog | null;
  readonly menu: OpenMenu | null;
  /** Something to say in place that is no refusal of the rules. */
  readonly remark: string | null;
  readonly tab: 'effective' | 'who' | 'settings';
  readonly asked: Asked;
}

export type ScreenStore = StoreApi<ScreenState>;

const STORES = new WeakMap<SchoolStore, ScreenStore>();

/** The memory of the screen: it outlives the screen, not the page. */
export function screenStoreOf(school: SchoolStore): ScreenStore {
  const store = STORES.get(school) ?? createStore<ScreenState>(firstState);
  STORES.set(school, store);
  return store;
}

function firstState(): ScreenState {
  return {
    closed: new Set(),
    text: '',
    chips: new Set(),
    groupIds: null,
    showsPeople: false,
    focus: null,
    rectangle: null,
    dialog: null,
    menu: null,
    remark: null,
    tab: 'effective',
    asked: { kind: 'focus' },
  };
}

/** The cell that has the focus, when it is a cell of rights. */
export function focusedCell({ focus }: Pick<ScreenState, 'focus'>): CellRef | undefined {
  return focus?.holder === undefined ? undefined : { rubriqueId: focus.rubriqueId, holder: focus.holder };
}
