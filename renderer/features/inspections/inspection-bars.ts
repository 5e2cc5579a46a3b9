import type { InspectionPhase } from '../../../domain/inspections/inspection-state.ts';
import { INSPECTION_TEXTS, inspectorLabel, visitWords } from '../../../texts/inspections.ts';
import type { BarKind, TimelineBar, TimelineRow } from '../../ui/timeline/timeline-model.ts';
import type { InspectionRow } from './inspection-rows.ts';

/** What asks for an act is drawn as what is disputed: it must be seen first. */
const KINDS: Readonly<Record<InspectionPhase, BarKind>> = {
  prepared: 'planned', foreseen: 'planned', open: 'current', endless: 'conflict', over: 'conflict', closed: 'ended',
};

/** One line per inspected teacher, in the order of their names; the visit is a diamond in its window (ux-performance.md §2.13). */
export function inspectionBars(rows: readonly InspectionRow[]): readonly TimelineRow[] {
  return [...Map.groupBy(rows, ({ teacherId }) => teacherId)]
    .map(([id, windows]): TimelineRow => ({ id, label: windows[0]?.teacher ?? '', bars: windows.map(barOf) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'));
}

function barOf({ id, window, phase, inspector, visit }: InspectionRow): TimelineBar {
  const bar = { id, ...window, kind: KINDS[phase], word: INSPECTION_TEXTS.states[phase], label: inspectorLabel(inspector) };
  return visit === null ? bar : { ...bar, mark: { day: visit, label: visitWords(visit) } };
}
