import { useLayoutEffect } from 'react';

/** Says on the frame that the inspector shows nothing: where the page is narrow, it leaves its room to the work. */
export function useBareInspector(place: HTMLElement | null): void {
  useLayoutEffect(() => {
    const frame = place?.closest('.shell');
    if (place === null || frame === null || frame === undefined) return undefined;
    // A sheet is shown in its stead, and hides it.
    const look = (): void => void frame.toggleAttribute('data-bare', !place.hidden && [...place.children].every((child) => child.hasAttribute('data-hint')));
    look();
    const change = new MutationObserver(look);
    change.observe(place, { childList: true, attributes: true, attributeFilter: ['hidden'] });
    return () => change.disconnect();
  }, [place]);
}
