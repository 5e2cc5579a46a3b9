import { useEffect, useLayoutEffect, useRef } from 'react';

/** F8 and Maj F8: next and previous problem (ux 2.3.3). */
export function useProblemKeys(onMove: (step: 1 | -1) => void): void {
  const move = useRef(onMove);
  useLayoutEffect(() => {
    move.current = onMove;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      move.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
