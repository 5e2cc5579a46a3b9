import { shortcutOf } from '../../../keys/key-map.ts';
import type { ShortcutId } from '../../../keys/shortcuts.ts';
import type { RubriqueRole } from '../../../../domain/rights/role.ts';

/** What a key asks of the rights grid. */
export type GridCommand =
  | { readonly kind: 'role'; readonly role: RubriqueRole }
  | { readonly kind: 'extend'; readonly lines: number; readonly columns: number }
  | { readonly kind: 'role-menu' | 'row-menu' | 'rename' | 'fill-down' | 'open' | 'close' | 'to-mother' | 'drop-selection' | 'why' };

/** The key, as the browser tells it. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly code: string;
}

/** Where the focus is, and whether single letters act (WCAG 2.1.4). */
export interface KeyGround {
  readonly column: 'tree' | 'role';
  /** Of the line: undefined where there is nothing to open. */
  readonly isOpen: boolean | undefined;
  readonly singleKeys: boolean;
}

const ARROWS: Readonly<Record<string, readonly [lines: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The command of a key (ux 2.3.3); undefined leaves the key to the grid. Letters are those printed on the keys. */
export function gridCommand(pressed: PressedKey, ground: KeyGround): GridCommand | undefined {
  if (pressed.metaKey) return undefined;
  if (pressed.key === 'ContextMenu' || (pressed.shiftKey && pressed.key === 'F10')) return { kind: 'row-menu' };
  return ground.column === 'tree' ? treeCommand(pressed, ground) : roleCommand(pressed, ground);
}

function treeCommand({ key, ctrlKey, altKey, shiftKey }: PressedKey, { isOpen }: KeyGround): GridCommand | undefined {
  if (ctrlKey || altKey || shiftKey) return undefined;
  if (key === 'F2') return { kind: 'rename' };
  const toggle: GridCommand | undefined = isOpen === undefined ? undefined : { kind: isOpen ? 'close' : 'open' };
  if (key === 'Enter' || key === ' ') return toggle;
  return acrossTree(key, isOpen, toggle);
}

/** Opens before going right, closes before going to the mother, as every tree does. */
function acrossTree(key: string, isOpen: boolean | undefined, toggle: GridCommand | undefined): GridCommand | undefined {
  if (key === 'ArrowRight' && isOpen === false) return toggle;
  if (key !== 'ArrowLeft') return undefined;
  return isOpen === true ? toggle : { kind: 'to-mother' };
}

const ROLE_KEYS: Readonly<Record<string, GridCommand>> = {
  F2: { kind: 'role-menu' },
  Enter: { kind: 'role-menu' },
  Delete: { kind: 'role', role: 'none' },
  Escape: { kind: 'drop-selection' },
};

/** What the shortcuts of a cell do; the user may have chosen their keys. */
const CELL_SHORTCUTS: Partial<Readonly<Record<ShortcutId, GridCommand>>> = {
  fillDown: { kind: 'fill-down' }, why: { kind: 'why' },
  visitor: { kind: 'role', role: 'visitor' }, writer: { kind: 'role', role: 'writer' }, publisher: { kind: 'role', role: 'publisher' },
  moderator: { kind: 'role', role: 'moderator' }, manager: { kind: 'role', role: 'manager' },
};

function roleCommand(pressed: PressedKey, { singleKeys }: KeyGround): GridCommand | undefined {
  const { key, ctrlKey, altKey, shiftKey } = pressed;
  const asked = shortcutOf(pressed, 'cell');
  const isLetter = key.length === 1 && !ctrlKey && !altKey;
  if (asked !== undefined) return isLetter && !singleKeys ? undefined : CELL_SHORTCUTS[asked];
  if (ctrlKey || altKey) return undefined;
  const arrow = shiftKey ? ARROWS[key] : undefined;
  return arrow === undefined ? ROLE_KEYS[key] : { kind: 'extend', lines: arrow[0], columns: arrow[1] };
}
