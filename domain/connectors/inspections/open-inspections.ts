import { inspectionId, listInspections } from '../../inspections/inspection.ts';
import { inspectionPhase } from '../../inspections/inspection-state.ts';
import { addDays } from '../../kernel/days.ts';
import { instantOf, localDay } from '../../kernel/local-time.ts';
import type { SettingsView } from '../../sync/row.ts';

/** An inspection whose access is to be open; `lastDay` null: nobody said when it ends. */
export interface OpenInspection {
  readonly id: string;
  readonly lastDay: string | null;
}

/** Those of a day (`YYYY-MM-DD`, in Paris): from the first day of each at 00:00 to its last at 24:00 (connectors.md §7.9). */
export function openInspections(view: SettingsView, day: string): readonly OpenInspection[] {
  return listInspections(view)
    .filter((one) => ['open', 'endless'].includes(inspectionPhase(one, day)))
    .map(({ teacherId, inspectorId, window }) => ({ id: inspectionId(teacherId, inspectorId), lastDay: window.to }));
}

/** The day at an instant, in Paris. */
export function dayOf(now: Date): string {
  return localDay(now.toISOString());
}

/** The instant (ISO 8601) at which an access that lasts to the end of a day is to be closed. */
export function closingInstant(lastDay: string): string {
  return instantOf(`${addDays(lastDay, 1)}T00:00`);
}
