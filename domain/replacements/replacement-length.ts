import { daysBetween } from '../kernel/days.ts';
import type { SettingsView } from '../sync/row.ts';
import { readTimetableSettings } from '../timetable/timetable-settings.ts';
import type { ReplacementPeriod } from './replacement.ts';

/** The nature of a replacement (P10 of domain.md §2.6). */
export type ReplacementLength = 'short' | 'long';

/** Days from which EDT holds a replacement for a long one, as long as nobody sets it otherwise (O-24: « au moins 15 jours »). */
export const LONG_FROM_DAYS = 15;

/** From how many days a replacement is long in this school. */
export function longFromDays(view: SettingsView): number {
  return readTimetableSettings(view).longFromDays ?? LONG_FROM_DAYS;
}

/** How many days a replacement lasts, first and last included. That they are those of the calendar is inferred: O-24 says « jours » alone. */
export function lastingDays({ from, to }: ReplacementPeriod): number {
  return daysBetween(from, to) + 1;
}

/** Whether a replacement is long, from as many days as the school says. */
export function replacementLength(period: ReplacementPeriod, longFrom: number): ReplacementLength {
  return lastingDays(period) >= longFrom ? 'long' : 'short';
}
