import type { ReactNode } from 'react';
import { sectionTitle } from '../../../../../texts/platforms/platform-editor.ts';

interface FoldedSectionProps {
  readonly title: string;
  /** How many lines are written in it. */
  readonly count: number;
  readonly children: ReactNode;
}

/** A part of the form, folded until one writes in it or something in it does not fit. */
export function FoldedSection({ title, count, children }: FoldedSectionProps) {
  return (
    <details className="editor-section">
      <summary>{sectionTitle(title, count)}</summary>
      {children}
    </details>
  );
}
