import type { ReactNode } from 'react';

interface ImportLinesProps {
  /** What the lines are, for who does not see them. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Lines of a file in a place of their own, which scrolls beyond some: reached with the keyboard (WCAG 2.1.1). */
export function ImportLines({ label, children }: ImportLinesProps) {
  return <ul className="import-lines" aria-label={label} {...SCROLLED}>{children}</ul>;
}

const SCROLLED = { tabIndex: 0 } as const;
