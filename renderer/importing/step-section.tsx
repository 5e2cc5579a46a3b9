import { useId, type ReactNode } from 'react';
import { IMPORTER_TEXTS } from '../../texts/files/importer.ts';

/** The steps of one file or another; each page numbers those that it has. */
type StepName = keyof typeof IMPORTER_TEXTS.stepNames;

interface StepSectionProps {
  readonly step: StepName;
  /** Nothing more is asked here. */
  readonly isDone: boolean;
  readonly children: ReactNode;
}

/** One step of the page, under its number and its name; a tick in words too says that nothing more is asked. */
export function StepSection({ step, isDone, children }: StepSectionProps) {
  const id = useId();
  return (
    <section className="import-step" aria-labelledby={id}>
      <h2 id={id}>
        <span className="step-number" aria-hidden /> {IMPORTER_TEXTS.stepNames[step]}
        {isDone ? <span className="step-done"><span aria-hidden> ✓</span><span className="hidden-text"> {IMPORTER_TEXTS.stepDone}</span></span> : null}
      </h2>
      {children}
    </section>
  );
}
