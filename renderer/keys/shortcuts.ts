import type { Combo } from './combo.ts';

/** Where a shortcut acts: everywhere, while a cell of rights has the focus, or a line of Contrôles (WCAG 2.1.4: single letters on focus only). */
export type ShortcutPlace = 'frame' | 'cell' | 'controls';

/** A shortcut that one may change (ux 2.3.3): where it acts and its usual keys. */
export interface Shortcut {
  readonly place: ShortcutPlace;
  readonly usual: Combo;
  /** Other keys that do the same as long as nobody chose. */
  readonly also?: Combo;
}

/** Every shortcut that may be changed, in the order in which they are listed. */
export const SHORTCUTS = {
  palette: { place: 'frame', usual: 'Ctrl+k' },
  filter: { place: 'frame', usual: 'Ctrl+f' },
  send: { place: 'frame', usual: 'Ctrl+Enter' },
  undo: { place: 'frame', usual: 'Ctrl+z' },
  redo: { place: 'frame', usual: 'Ctrl+y', also: 'Ctrl+Shift+z' },
  inspector: { place: 'frame', usual: 'Ctrl+i' },
  nextZone: { place: 'frame', usual: 'F6' },
  previousZone: { place: 'frame', usual: 'Shift+F6' },
  nextProblem: { place: 'frame', usual: 'F8' },
  previousProblem: { place: 'frame', usual: 'Shift+F8' },
  back: { place: 'frame', usual: 'Alt+ArrowLeft' },
  forward: { place: 'frame', usual: 'Alt+ArrowRight' },
  help: { place: 'frame', usual: 'F1' },
  refresh: { place: 'frame', usual: 'F5' },
  present: { place: 'frame', usual: 'F9' },
  copyLink: { place: 'frame', usual: 'Ctrl+l' },
  lock: { place: 'frame', usual: 'Ctrl+Shift+l' },
  allSaved: { place: 'frame', usual: 'Ctrl+s' },
  settings: { place: 'frame', usual: 'Ctrl+,' },
  screen1: { place: 'frame', usual: 'Ctrl+Digit1' },
  screen2: { place: 'frame', usual: 'Ctrl+Digit2' },
  screen3: { place: 'frame', usual: 'Ctrl+Digit3' },
  screen4: { place: 'frame', usual: 'Ctrl+Digit4' },
  screen5: { place: 'frame', usual: 'Ctrl+Digit5' },
  screen6: { place: 'frame', usual: 'Ctrl+Digit6' },
  screen7: { place: 'frame', usual: 'Ctrl+Digit7' },
  screen8: { place: 'frame', usual: 'Ctrl+Digit8' },
  screen9: { place: 'frame', usual: 'Ctrl+Digit9' },
  visitor: { place: 'cell', usual: 'v' },
  writer: { place: 'cell', usual: 'r' },
  publisher: { place: 'cell', usual: 'p' },
  moderator: { place: 'cell', usual: 'm' },
  manager: { place: 'cell', usual: 'g' },
  why: { place: 'cell', usual: 'Ctrl+p' },
  fillDown: { place: 'cell', usual: 'Ctrl+d' },
  ignoreControl: { place: 'controls', usual: 'i' },
} as const satisfies Readonly<Record<string, Shortcut>>;
export type ShortcutId = keyof typeof SHORTCUTS;

/** In the order of the list. */
export const SHORTCUT_IDS: readonly ShortcutId[] = Object.keys(SHORTCUTS).filter(isShortcutId);

/** Whether a text names a shortcut. */
export function isShortcutId(id: string): id is ShortcutId {
  return Object.hasOwn(SHORTCUTS, id);
}

/** What somebody chose: keys, or null for a shortcut that is off; what is absent keeps its usual keys. */
export type ShortcutChoices = Readonly<Record<string, Combo | null>>;

/** The keys of a shortcut; null: it is off. */
export function keysOf(id: ShortcutId, choices: ShortcutChoices): Combo | null {
  const chosen = choices[id];
  return chosen === undefined ? SHORTCUTS[id].usual : chosen;
}
