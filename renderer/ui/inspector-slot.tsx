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

interface InspectorHintProps {
  /** There is nothing to choose: said instead of how to choose. */
  readonly isEmpty?: boolean;
  readonly children: string;
}

/** What an inspector says when nothing is chosen: where the page is narrow, it is not worth the room. */
export function InspectorHint({ isEmpty = false, children }: InspectorHintProps) {
  return <p className="quiet" data-hint={isEmpty ? 'empty' : 'choose'}>{children}</p>;
}
