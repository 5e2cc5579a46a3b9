import { useEffect, useLayoutEffect, useRef } from 'react';
import { shortcutOf } from '../../keys/key-map.ts';

/** F8 and Maj F8: next and previous problem (ux 2.3.3). */
export function useProblemKeys(onMove: (step: 1 | -1) => void): void {
  const move = useRef(onMove);
  useLayoutEffect(() => {
    move.current = onMove;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const asked = event.defaultPrevented ? undefined : shortcutOf(event, 'frame');
      if (asked !== 'nextProblem' && asked !== 'previousProblem') return;
      event.preventDefault();
      move.current(asked === 'nextProblem' ? 1 : -1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
