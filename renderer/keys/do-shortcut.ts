import type { ShortcutId } from './shortcuts.ts';

let doer: ((id: ShortcutId) => unknown) | undefined;

/** Says who does the shortcuts of the frame; gives back what stops it. */
export function doShortcutsBy(mine: (id: ShortcutId) => unknown): () => void {
  doer = mine;
  return () => {
    if (doer === mine) doer = undefined;
  };
}

/** Does what a shortcut of the frame does, whatever its keys are, off included. */
export function doShortcut(id: ShortcutId): void {
  doer?.(id);
}
