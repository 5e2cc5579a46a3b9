import type { ReactNode } from 'react';
import { MoreLines } from '../ui/more-lines.tsx';

interface ImportLinesProps<T> {
  /** What the lines are, for who does not see them. */
  readonly label: string;
  readonly items: readonly T[];
  /** Draws some of them, from the first. */
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** Lines of a file in a place of their own, which scrolls beyond some, reached with the keyboard (WCAG 2.1.1); however many there are, none is out of reach. */
export function ImportLines<T>({ label, items, children }: ImportLinesProps<T>) {
  return <MoreLines items={items}>{(shown) => <ul className="import-lines" aria-label={label} {...SCROLLED}>{children(shown)}</ul>}</MoreLines>;
}

const SCROLLED = { tabIndex: 0 } as const;
