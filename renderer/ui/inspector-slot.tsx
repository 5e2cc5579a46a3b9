import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

const InspectorContext = createContext<HTMLElement | null>(null);

/** Tells the screens where the inspector is. */
export function InspectorProvider({ place, children }: { readonly place: HTMLElement | null; readonly children: ReactNode }) {
  return <InspectorContext value={place}>{children}</InspectorContext>;
}

/** What a screen shows in the inspector, beside its work area. */
export function InspectorSlot({ children }: { readonly children: ReactNode }) {
  const place = use(InspectorContext);
  return place === null ? null : createPortal(children, place);
}

/** What an inspector says when nothing is chosen: where the page is narrow, it is not worth the room. */
export function InspectorHint({ children }: { readonly children: string }) {
  return <p className="quiet" data-hint>{children}</p>;
}
