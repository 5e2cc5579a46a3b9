import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { UI_TEXTS } from '../../texts/frame/ui.ts';

/** As many lines as one reads at once; drawing thousands of them would hold the screen for a second. */
const STEP = 50;

interface MoreLinesProps<T> {
  readonly items: readonly T[];
  /** Draws some of them, from the first. */
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** The first lines of a list that may be long, and the way to the next ones; on paper, all of them. */
export function MoreLines<T>({ items, children }: MoreLinesProps<T>) {
  const [most, setMost] = useState(STEP);
  useEffect(() => {
    const showAll = (): void => flushSync(() => setMost(Number.POSITIVE_INFINITY));
    window.addEventListener('beforeprint', showAll);
    return () => window.removeEventListener('beforeprint', showAll);
  }, []);
  const left = items.length - most;
  return (
    <>
      {children(items.slice(0, most))}
      {left > 0 ? <button type="button" className="plain-button no-print" onClick={() => setMost(most * 2)}>{UI_TEXTS.moreLines(Math.min(left, most), left)}</button> : null}
    </>
  );
}
