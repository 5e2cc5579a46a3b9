import type { ReactNode } from 'react';

interface ScrolledSectionProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A named part that may be wider or higher than its place, and is scrolled with the keyboard too. */
export function ScrolledSection({ label, className = '', children }: ScrolledSectionProps) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- nothing inside takes the focus, and what scrolls is reached with the keyboard
  return <section className={`scrolled-section ${className}`.trim()} aria-label={label} tabIndex={0}>{children}</section>;
}
