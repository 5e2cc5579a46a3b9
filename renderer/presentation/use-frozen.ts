import { useEffect, useState } from 'react';
import { useSchool } from '../school/store/school-context.tsx';
import { goWherePrepared } from './second-window.ts';

/** The letter of « Figer l’écran » (ux §2.17); off with the other letters alone, and never while one types. */
const LETTER = 'b';

/** Whether the screen is a still picture, and what changes it. */
export interface Frozen {
  readonly isFrozen: boolean;
  readonly freeze: () => void;
  /** Shows the page again, on the screen that was prepared meanwhile. */
  readonly thaw: () => void;
}

/** Freezes the projected screen by its button or by B. */
export function useFrozen(): Frozen {
  const [isFrozen, setFrozen] = useState(false);
  const hasLetters = useSchool((state) => state.preferences.singleKeys);
  const freeze = (): void => setFrozen(true);
  const thaw = (): void => {
    setFrozen(false);
    goWherePrepared();
  };
  useEffect(() => {
    if (!hasLetters) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== LETTER || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      if (isFrozen) thaw();
      else freeze();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return { isFrozen, freeze, thaw };
}

/** A letter belongs to the field, or to the list that looks for what begins with it. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="dialog"]:not(.frozen-screen)') !== null;
}
