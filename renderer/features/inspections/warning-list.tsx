import { useMemo } from 'react';
import { inspectionWarnings, WARNING_SOURCES, warningGround, type InspectionWarning } from '../../../domain/inspections/inspection-warnings.ts';
import type { InspectionWish } from '../../../domain/inspections/inspection-gestures.ts';
import { INSPECTION_TEXTS, inspectionWarningSentence } from '../../../texts/inspections.ts';
import { useSchool } from '../../school/school-context.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';

/** What is worth knowing before a lesson book is opened, each with where it comes from. */
export function WarningList({ wish }: { readonly wish: InspectionWish }) {
  const view = useSchool((state) => state.view);
  const names = usePersonNames();
  const ground = useMemo(() => warningGround(view), [view]);
  const warnings = wish.window.from === '' ? [] : inspectionWarnings(ground, wish);
  return (
    <div aria-live="polite">
      {warnings.length === 0 ? null : (
        <section className="inspection-warnings" aria-label={INSPECTION_TEXTS.warnings}>
          <h3>{INSPECTION_TEXTS.warnings}</h3>
          <ul>{warnings.map((warning) => <li key={inspectionWarningSentence(warning, names)}>▲ {inspectionWarningSentence(warning, names)} <Source warning={warning} /></li>)}</ul>
        </section>
      )}
    </div>
  );
}

function Source({ warning: { kind } }: { readonly warning: InspectionWarning }) {
  const { ref, inferred } = WARNING_SOURCES[kind];
  return <span className="quiet">({inferred ? INSPECTION_TEXTS.inferred : `${INSPECTION_TEXTS.source} ${ref}`})</span>;
}
