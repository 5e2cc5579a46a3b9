import { localDay } from '../../../domain/kernel/local-time.ts';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { inspectionPhase } from '../../../domain/inspections/inspection-state.ts';
import { inspectionId, listInspections, type PlannedInspection } from '../../../domain/inspections/inspection.ts';
import { readInspector } from '../../../domain/inspections/inspector.ts';
import { seenReplacements, type SeenReplacement } from '../../../domain/replacements/seen-replacements.ts';
import { ACTS_TITLE, inspectionLine, replacementLine } from '../../../texts/people/person-acts.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { useNow } from '../../ui/use-now.ts';
import { closeAllSheets } from '../open-sheet.ts';
import { usePersonNames } from '../use-person-names.ts';

/** The replacements and inspections that somebody is part of, each leading to its line (ux §2.7); nothing where there is none. */
export function PersonActs({ id }: { readonly id: string }) {
  const { replacements, inspections } = useActs(id);
  if (replacements.length + inspections.length === 0) return null;
  return (
    <InspectorSection title={ACTS_TITLE} mark={replacements.length + inspections.length}>
      <ul className="lines">
        {replacements.map((seen) => <ReplacementLine key={seen.one.id} personId={id} seen={seen} />)}
        {inspections.map((one) => <InspectionLine key={inspectionId(one.teacherId, one.inspectorId)} personId={id} inspection={one} />)}
      </ul>
    </InspectorSection>
  );
}

function useActs(id: string) {
  const view = useSchool((state) => state.view);
  const conflicts = useSchool((state) => state.conflicts);
  const today = localDay(useNow());
  return useMemo(() => ({
    replacements: seenReplacements({ view, conflicts, today }).filter(({ one }) => one.absentId === id || one.substituteId === id),
    inspections: listInspections(view).filter(({ teacherId, inspectorId }) => teacherId === id || inspectorId === id),
  }), [view, conflicts, today, id]);
}

function ReplacementLine({ personId, seen }: { readonly personId: string; readonly seen: SeenReplacement }) {
  const names = usePersonNames();
  return <li className="line"><Link to="/remplacements" search={{ id: seen.one.id }} onClick={closeAllSheets}>{replacementLine(seen, personId, names)}</Link></li>;
}

function InspectionLine({ personId, inspection }: { readonly personId: string; readonly inspection: PlannedInspection }) {
  const names = usePersonNames();
  const { teacherId, inspectorId } = inspection;
  const listed = useSchool(({ view }) => readInspector(inspectorId, view.find('inspector', inspectorId))?.name);
  const phase = inspectionPhase(inspection, localDay(useNow()));
  const other = personId === teacherId ? (names(inspectorId) ?? listed) : names(teacherId);
  return <li className="line"><Link to="/inspections" search={{ id: inspectionId(teacherId, inspectorId) }} onClick={closeAllSheets}>{inspectionLine(inspection, phase, { isInspected: personId === teacherId, other })}</Link></li>;
}
