import type { Combo } from './combo.ts';
import { keysOf, SHORTCUT_IDS, SHORTCUTS, type ShortcutChoices, type ShortcutId } from './shortcuts.ts';

/** Why keys are not given to a shortcut. */
export type ShortcutRefusal =
  /** Another shortcut has them. */
  | { readonly kind: 'taken'; readonly by: ShortcutId }
  /** They need AltGr or Shift on an AZERTY keyboard, or are dead (ux 2.3.3). */
  | { readonly kind: 'azerty' }
  /** Ctrl + Alt is AltGr on Windows. */
  | { readonly kind: 'alt-gr' }
  /** A sign alone would act while one types. */
  | { readonly kind: 'bare' }
  /** They move, validate, close or copy on every screen, or belong to the browser or the system. */
  | { readonly kind: 'reserved' };

const BANNED = new Set('/\\[]{}#@~^|?<>');
const MOVING: ReadonlySet<string> = new Set(['Tab', 'Enter', 'Escape', 'Space', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'ContextMenu', 'F2', 'F10', 'F11', 'F12']);
const RESERVED: ReadonlySet<Combo> = new Set([
  ...['a', 'c', 'v', 'x', 'n', 't', 'w', 'q', 'r', 'Shift+n', 'Shift+t', 'Shift+w', 'Shift+i', 'Tab', 'Shift+Tab', '+', '-', 'Digit0'].map((key) => `Ctrl+${key}`),
  'Alt+F4', 'Alt+Tab', 'Alt+Space', 'Alt+Enter',
]);

/** Whether keys may do something: undefined when they may, else the reason. */
export function decideShortcut(id: ShortcutId, combo: Combo, choices: ShortcutChoices): ShortcutRefusal | undefined {
  if (combo === SHORTCUTS[id].usual) return takenBy(id, combo, choices);
  return refusalOfKeys(id, combo) ?? takenBy(id, combo, choices);
}

function refusalOfKeys(id: ShortcutId, combo: Combo): ShortcutRefusal | undefined {
  const { key, held } = split(combo);
  if (held.startsWith('Ctrl+Alt+')) return { kind: 'alt-gr' };
  if (BANNED.has(key)) return { kind: 'azerty' };
  if (RESERVED.has(combo)) return { kind: 'reserved' };
  return held.startsWith('Ctrl+') || held.startsWith('Alt+') ? undefined : refusalOfBareKey(id, key);
}

/** The letters of a cell and of a line act there alone; elsewhere they are typed. */
function refusalOfBareKey(id: ShortcutId, key: string): ShortcutRefusal | undefined {
  if (MOVING.has(key)) return { kind: 'reserved' };
  const isLetterOfPlace = SHORTCUTS[id].place !== 'frame' && /^\p{L}$/u.test(key);
  return key.length > 1 || isLetterOfPlace ? undefined : { kind: 'bare' };
}

/** A shortcut of the frame is heard everywhere; those of two places never meet. */
function takenBy(id: ShortcutId, combo: Combo, choices: ShortcutChoices): ShortcutRefusal | undefined {
  const place = SHORTCUTS[id].place;
  const meets = (other: ShortcutId): boolean => other !== id && (place === 'frame' || SHORTCUTS[other].place === 'frame' || SHORTCUTS[other].place === place);
  const by = SHORTCUT_IDS.find((other) => meets(other) && keysOf(other, choices) === combo);
  return by === undefined ? undefined : { kind: 'taken', by };
}

function split(combo: Combo): { readonly held: string; readonly key: string } {
  const held = /^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?/.exec(combo)?.[0] ?? '';
  return { held, key: combo.slice(held.length) };
}
