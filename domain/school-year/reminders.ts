import type { Intended } from '../draft/intended.ts';
import { addDays, daysBetween } from '../kernel/days.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { readChecklistMark, type ChecklistMark } from './checklist-item.ts';
import { REMINDERS, type ReminderId } from './reminders.data.ts';
import { schoolYearOf } from './year-plan.ts';

/** Where something that comes back stands; `last` undefined: nobody noted it here, which does not say that it was not done. */
export interface ReminderState {
  readonly id: ReminderId;
  readonly last: ChecklistMark | undefined;
  /** The last day that it holds (`YYYY-MM-DD`), once noted. */
  readonly holdsUntil: string | undefined;
  readonly isDue: boolean;
}

/** Where it stands on a day. Notes are rows of the year's calendar, one a month: `2026-2027|audit-2026-11`. */
export function reminderState(view: SettingsView, id: ReminderId, day: string): ReminderState {
  const marks = [...view.list('checklistItem')].flatMap(([key, row]) => (isOf(key, id) ? (readChecklistMark(row) ?? []) : []));
  const last = marks.toSorted((a, b) => (a.at < b.at ? 1 : -1)).at(0);
  const holdsUntil = last === undefined ? undefined : addDays(last.at.slice(0, 10), REMINDERS[id].days);
  return { id, last, holdsUntil, isDue: holdsUntil !== undefined && holdsUntil < day };
}

/** How many days too late it is; 0 when it is not. */
export function daysLate({ holdsUntil }: ReminderState, day: string): number {
  return holdsUntil === undefined ? 0 : Math.max(0, daysBetween(holdsUntil, day));
}

/** Notes that it was done by somebody (`mark`), or takes back the note of this month (null); undefined when it is already so. */
export function noteReminder(view: SettingsView, id: ReminderId, day: string, mark: ChecklistMark | null): Intended | undefined {
  const item = `${id}-${day.slice(0, 7)}`;
  const key = `${schoolYearOf(day)}|${item}`;
  const was = fieldValue(view.find('checklistItem', key), 'checklistItem', 'done');
  return was === null && mark === null
    ? undefined
    : { intention: { kind: 'checklist.set', item, done: mark !== null }, changes: [{ entity: 'checklistItem', id: key, edits: [{ field: 'done', was, set: mark }] }], atomic: false };
}

/** The reminder that a key of the calendar notes, if any. */
export function reminderOfKey(key: string): ReminderId | undefined {
  return REMINDER_IDS.find((id) => isOf(key, id));
}

const REMINDER_IDS: readonly ReminderId[] = ['consents', 'audit'];

function isOf(key: string, id: ReminderId): boolean {
  return new RegExp(`\\|${id}-\\d{4}-\\d{2}$`).test(key);
}
