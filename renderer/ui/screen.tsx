import type { ReactNode } from 'react';

interface ScreenProps {
  readonly title: string;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** One line under the title that says why nothing can be edited, or that data are old. */
  readonly banner?: ReactNode;
  /** Filter field, chips. */
  readonly filters?: ReactNode;
  /** « 21 rubriques affichées sur 300 · 1 modification ». */
  readonly caption?: ReactNode;
  readonly children: ReactNode;
}

/** The work area of a screen: title, filters, what is shown of how many, then the list or the matrix. */
export function Screen({ title, actions, banner, filters, caption, children }: ScreenProps) {
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{title}</h1>
        <output className="caption"><span>{caption}</span></output>
        <div className="screen-actions">{actions}</div>
      </div>
      {banner}
      {filters === undefined ? null : <div className="screen-filters">{filters}</div>}
      <div className="screen-body">{children}</div>
    </div>
  );
}
