import { useEffect, useRef, type ReactNode } from 'react';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** What was done, brought into view: the button that did it is below all that the file holds. */
export function DoneNotice({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  // Nothing is given back: some browsers answer a promise, which React would take for a cleaning.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  return <div ref={place}><InlineNotice kind="success">{children}</InlineNotice></div>;
}
