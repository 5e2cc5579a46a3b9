import type { ReactNode } from 'react';

interface FiguresPartProps {
  readonly title: string;
  readonly help?: string;
  /** What is said in place of figures that nobody knows. */
  readonly empty?: string | undefined;
  readonly actions?: ReactNode;
  /** A chart and its table. */
  readonly children: ReactNode;
}

/** One set of figures: what they count, the chart, the table beside it. */
export function FiguresPart({ title, help, empty, actions, children }: FiguresPartProps) {
  return (
    <section className="dashboard-panel figures-part" aria-label={title}>
      <div className="figures-head"><h2>{title}</h2>{actions}</div>
      {help === undefined ? null : <p className="quiet">{help}</p>}
      {empty === undefined ? <div className="figures-pair">{children}</div> : <p>{empty}</p>}
    </section>
  );
}
