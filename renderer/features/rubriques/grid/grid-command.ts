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
}

/** Where the focus is, and whether single letters act (WCAG 2.1.4). */
export interface KeyGround {
  readonly column: 'tree' | 'role';
  /** Of the line: undefined where there is nothing to open. */
  readonly isOpen: boolean | undefined;
  readonly singleKeys: boolean;
}

const LETTERS: Readonly<Record<string, RubriqueRole>> = { v: 'visitor', r: 'writer', p: 'publisher', m: 'moderator', g: 'manager' };

const ARROWS: Readonly<Record<string, readonly [lines: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The command of a key (ux 2.3.3); undefined leaves the key to the grid. Letters are those printed on the keys. */
export function gridCommand(pressed: PressedKey, ground: KeyGround): GridCommand | undefined {
  if (pressed.altKey || pressed.metaKey) return undefined;
  if (pressed.key === 'ContextMenu' || (pressed.shiftKey && pressed.key === 'F10')) return { kind: 'row-menu' };
  return ground.column === 'tree' ? treeCommand(pressed, ground) : roleCommand(pressed, ground);
}

function treeCommand({ key, ctrlKey, shiftKey }: PressedKey, { isOpen }: KeyGround): GridCommand | undefined {
  if (ctrlKey || shiftKey) return undefined;
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

const CTRL_KEYS: Readonly<Record<string, GridCommand>> = { d: { kind: 'fill-down' }, p: { kind: 'why' } };

function roleCommand({ key, ctrlKey, shiftKey }: PressedKey, { singleKeys }: KeyGround): GridCommand | undefined {
  if (ctrlKey) return shiftKey ? undefined : CTRL_KEYS[key.toLowerCase()];
  const arrow = shiftKey ? ARROWS[key] : undefined;
  if (arrow !== undefined) return { kind: 'extend', lines: arrow[0], columns: arrow[1] };
  const role = singleKeys ? LETTERS[key.toLowerCase()] : undefined;
  return ROLE_KEYS[key] ?? (role === undefined ? undefined : { kind: 'role', role });
}
