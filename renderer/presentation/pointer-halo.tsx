import { useEffect, useRef } from 'react';
import { pageZoom } from './page-zoom.ts';

/** A halo around the pointer, and a ring at each click where motion is wanted. */
export function PointerHalo() {
  const halo = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = halo.current;
    if (place === null) return undefined;
    // Moved by hand: a page drawn again at each move would be late on the pointer.
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      const zoom = pageZoom();
      place.style.transform = `translate(${clientX / zoom}px, ${clientY / zoom}px)`;
      place.dataset['shown'] = 'true';
    };
    const press = (): void => {
      place.dataset['pressed'] = 'true';
    };
    const release = (): void => {
      delete place.dataset['pressed'];
    };
    window.addEventListener('pointermove', follow, { passive: true });
    window.addEventListener('pointerdown', press, { capture: true, passive: true });
    window.addEventListener('pointerup', release, { capture: true, passive: true });
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerdown', press, { capture: true });
      window.removeEventListener('pointerup', release, { capture: true });
    };
  }, []);
  return <div ref={halo} className="pointer-halo" aria-hidden />;
}
