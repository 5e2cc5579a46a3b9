import { useId, type ReactNode } from 'react';
import { formatNumber } from '../../texts/language/typography.ts';

interface InspectorSectionProps {
  readonly title: string;
  /** A figure or a badge beside the title. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the inspector, with its title. */
export function InspectorSection({ title, mark, children }: InspectorSectionProps) {
  const id = useId();
  return (
    <section className="inspector-section" aria-labelledby={id}>
      <h3 id={id}>
        {title} {mark === undefined ? null : <span className="section-mark">{typeof mark === 'number' ? formatNumber(mark) : mark}</span>}
      </h3>
      {children}
    </section>
  );
}
