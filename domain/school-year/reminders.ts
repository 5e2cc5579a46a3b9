import type { Intended } from '../draft/intended.ts';
import { daysBetween } from '../kernel/days.ts';
import type { SettingsView } from '../sync/row.ts';
import type { ChecklistMark } from './checklist-item.ts';
import { noteRecurring, recurringOfKey, recurringState, type RecurringState } from './recurring-mark.ts';
import { REMINDERS, type ReminderId } from './reminders.data.ts';

/** Where something that comes back stands. */
export interface ReminderState extends RecurringState {
  readonly id: ReminderId;
}

/** Where it stands on a day. */
export function reminderState(view: SettingsView, id: ReminderId, day: string): ReminderState {
  return { id, ...recurringState(view, id, REMINDERS[id].days, day) };
}

/** How many days too late it is; 0 when it is not. */
export function daysLate({ holdsUntil }: RecurringState, day: string): number {
  return holdsUntil === undefined ? 0 : Math.max(0, daysBetween(holdsUntil, day));
}

/** Notes that it was done by somebody (`mark`), or takes back the note of this month (null); undefined when it is already so. */
export function noteReminder(view: SettingsView, id: ReminderId, day: string, mark: ChecklistMark | null): Intended | undefined {
  return noteRecurring(view, id, day, mark);
}

/** The reminder that a key of the calendar notes, if any. */
export function reminderOfKey(key: string): ReminderId | undefined {
  return recurringOfKey(key, REMINDER_IDS);
}

/** What comes back, in the order of the screen. */
export const REMINDER_IDS: readonly ReminderId[] = ['consents', 'audit'];
