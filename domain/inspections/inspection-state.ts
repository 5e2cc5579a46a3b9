import { daysBetween } from '../kernel/days.ts';
import type { AccessWindow, PlannedInspection } from './inspection.ts';

/** Where an inspection is in its life: inferred from its state, its window and the day (I4). */
export type InspectionPhase = 'prepared' | 'foreseen' | 'open' | 'endless' | 'over' | 'closed';

/** The phase of an inspection on a day (`YYYY-MM-DD`). */
export function inspectionPhase({ state, window }: PlannedInspection, day: string): InspectionPhase {
  if (state !== 'open') return state;
  if (window.to !== null && window.to < day) return 'over';
  if (day < window.from) return 'foreseen';
  return window.to === null ? 'endless' : 'open';
}

/** Whether the lesson book is open to its inspector in that phase, or was left so: there is something to close. */
export function isLeftOpen(phase: InspectionPhase): boolean {
  return phase === 'open' || phase === 'endless' || phase === 'over';
}

/** How many accesses are open on a day, or were left so. */
export function countLeftOpen(inspections: readonly PlannedInspection[], day: string): number {
  return inspections.filter((one) => isLeftOpen(inspectionPhase(one, day))).length;
}

/** Whether a window has no end, or holds more days than the school lets it (INS-02). */
export function isWindowTooLong({ from, to }: AccessWindow, longestDays: number): boolean {
  return to === null || daysBetween(from, to) + 1 > longestDays;
}
