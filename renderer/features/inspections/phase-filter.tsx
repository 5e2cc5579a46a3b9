import type { InspectionPhase } from '../../../domain/inspections/inspection-state.ts';
import { INSPECTION_TEXTS as TEXTS } from '../../../texts/year/inspections.ts';
import { TimelineLegend } from '../../ui/timeline/timeline-legend.tsx';
import { toggled } from '../../ui/fields/toggled.ts';
import { BAR_KINDS } from './inspection-bars.ts';
import { PHASES_IN_ORDER, type InspectionRow } from './inspection-rows.ts';

interface PhaseFilterProps {
  readonly rows: readonly InspectionRow[];
  readonly phases: ReadonlySet<InspectionPhase>;
  readonly onPhases: (phases: ReadonlySet<InspectionPhase>) => void;
}

/** How each state is drawn, and which are shown; none chosen: all. */
export function PhaseFilter({ rows, phases, onPhases }: PhaseFilterProps) {
  const items = PHASES_IN_ORDER.map((key) => ({ key, kind: BAR_KINDS[key], word: TEXTS.states[key], count: rows.filter(({ phase }) => phase === key).length }));
  return <TimelineLegend label={TEXTS.legend} items={items} chosen={phases} onToggle={(key) => onPhases(toggled(phases, key))} />;
}
