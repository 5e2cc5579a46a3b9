import { useEffect, useLayoutEffect, useRef } from 'react';
import { comboOf, type Combo } from '../../../keys/combo.ts';

/** Hears the next keys before anything else does, while it is asked to; undefined: Échap, or a click elsewhere. */
export function useNextKeys(isAsked: boolean, onKeys: (keys: Combo | undefined) => void): void {
  const answer = useRef(onKeys);
  useLayoutEffect(() => {
    answer.current = onKeys;
  });
  useEffect(() => {
    if (!isAsked) return undefined;
    const press = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const keys = comboOf(event);
      if (keys !== undefined) answer.current(keys === 'Escape' ? undefined : keys);
    };
    const leave = (): void => answer.current(undefined);
    window.addEventListener('keydown', press, { capture: true });
    window.addEventListener('pointerdown', leave);
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      window.removeEventListener('pointerdown', leave);
    };
  }, [isAsked]);
}
