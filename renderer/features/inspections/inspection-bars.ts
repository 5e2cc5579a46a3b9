import { localDay } from '../../../domain/kernel/local-time.ts';
import type { InspectionPhase } from '../../../domain/inspections/inspection-state.ts';
import type { AccessWindow } from '../../../domain/inspections/inspection.ts';
import { closedWords, INSPECTION_TEXTS, inspectionCount, inspectorLabel, visitWords } from '../../../texts/year/inspections.ts';
import type { BarKind, TimelineBar, TimelineRow } from '../../ui/timeline/timeline-model.ts';
import { closedBy, type InspectionRow } from './inspection-rows.ts';

/** What asks for an act is drawn as what is disputed: it must be seen first. */
export const BAR_KINDS: Readonly<Record<InspectionPhase, BarKind>> = {
  prepared: 'planned', foreseen: 'planned', open: 'current', endless: 'conflict', over: 'conflict', closed: 'ended',
};

/** One line per inspected teacher, in the order of their names; the visit is a diamond in its window (ux-performance.md §2.13). */
export function inspectionBars(rows: readonly InspectionRow[]): readonly TimelineRow[] {
  return [...Map.groupBy(rows, ({ teacherId }) => teacherId)]
    .map(([id, windows]): TimelineRow => ({ id, label: windows[0]?.teacher ?? '', note: noteOf(windows), bars: windows.map(barOf) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'));
}

/** By whom, or how many times, under the name: a bar may be short. */
function noteOf(windows: readonly InspectionRow[]): string | undefined {
  return windows.length > 1 ? inspectionCount(windows.length) : windows.map(({ inspector }) => inspectorLabel(inspector))[0];
}

function barOf(row: InspectionRow): TimelineBar {
  const { id, phase, inspector, visit } = row;
  const closed = closedBy(row);
  const word = closed === undefined ? INSPECTION_TEXTS.states[phase] : closedWords(closed.at, closed.name);
  const bar = { id, ...givenDays(row), kind: BAR_KINDS[phase], word, label: inspectorLabel(inspector) };
  return visit === null ? bar : { ...bar, mark: { day: visit, label: visitWords(visit) } };
}

/** The days when the lesson book is open, or was: closing ends them, unless they had ended or had not begun. */
function givenDays(row: InspectionRow): AccessWindow {
  const { from, to } = row.window;
  const act = closedBy(row);
  const day = act === undefined ? undefined : localDay(act.at);
  return day === undefined || day < from || (to !== null && to < day) ? row.window : { from, to: day };
}
