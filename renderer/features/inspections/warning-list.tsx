import { useMemo } from 'react';
import { inspectionWarnings, WARNING_SOURCES, warningGround, type InspectionWarning } from '../../../domain/inspections/inspection-warnings.ts';
import type { InspectionWish } from '../../../domain/inspections/inspection-gestures.ts';
import { INSPECTION_TEXTS, inspectionWarningSentence } from '../../../texts/inspections.ts';
import { useSchool } from '../../school/school-context.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';

interface WarningListProps {
  readonly title: string;
  readonly wish: Omit<InspectionWish, 'comment'>;
}

/** What is worth knowing of an access, before it is opened or changed, each with where it comes from. */
export function WarningList({ title, wish }: WarningListProps) {
  const view = useSchool((state) => state.view);
  const names = usePersonNames();
  const ground = useMemo(() => warningGround(view), [view]);
  const warnings = wish.window.from === '' ? [] : inspectionWarnings(ground, wish);
  return (
    <div aria-live="polite">
      {ground.visas.length > 0 ? null : <p className="quiet">{INSPECTION_TEXTS.noVisa}</p>}
      {warnings.length === 0 ? null : (
        <section className="inspection-warnings" aria-label={title}>
          <h3>{title}</h3>
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
