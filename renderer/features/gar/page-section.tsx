import { useId, type ReactNode } from 'react';

interface PageSectionProps {
  readonly title: string;
  /** How many things it holds. */
  readonly count: number;
  readonly children: ReactNode;
}

/** A part of a GAR page, with its title, right under that of the screen. */
export function PageSection({ title, count, children }: PageSectionProps) {
  const id = useId();
  return (
    <section className="gar-section" aria-labelledby={id}>
      <h2 id={id}>{title} <span className="section-mark">{count}</span></h2>
      {children}
    </section>
  );
}
