import type { Intended } from '../draft/intended.ts';
import { addDays } from '../kernel/days.ts';
import { localDay } from '../kernel/local-time.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { readChecklistMark, type ChecklistMark } from './checklist-item.ts';
import { schoolYearOf } from './year-plan.ts';

/** Where something that comes back stands; `last` undefined: nobody noted it here, which does not say that it was not done. */
export interface RecurringState {
  readonly last: ChecklistMark | undefined;
  /** The last day that it holds (`YYYY-MM-DD`), once noted. */
  readonly holdsUntil: string | undefined;
  readonly isDue: boolean;
}

/** Where it stands on a day. Notes are rows of the year's calendar, one a month: `2026-2027|audit-2026-11`. */
export function recurringState(view: SettingsView, item: string, holdsDays: number, day: string): RecurringState {
  const marks = [...view.list('checklistItem')].flatMap(([key, row]) => (notedItem(key) === item ? (readChecklistMark(row) ?? []) : []));
  const last = marks.toSorted((a, b) => (a.at < b.at ? 1 : -1)).at(0);
  const holdsUntil = last === undefined ? undefined : addDays(localDay(last.at), holdsDays);
  return { last, holdsUntil, isDue: holdsUntil !== undefined && holdsUntil < day };
}

/** Notes that it was done by somebody (`mark`), or takes back the note of this month (null); undefined when it is already so. */
export function noteRecurring(view: SettingsView, item: string, day: string, mark: ChecklistMark | null): Intended | undefined {
  const { noted, key } = ofMonth(item, day);
  const was = fieldValue(view.find('checklistItem', key), 'checklistItem', 'done');
  return was === null && mark === null
    ? undefined
    : { intention: { kind: 'checklist.set', item: noted, done: mark !== null }, changes: [{ entity: 'checklistItem', id: key, edits: [{ field: 'done', was, set: mark }] }], atomic: false };
}

/** Whether the month of a day has its note: what taking it back removes. Told by its row, since the instant of a note may be of another month, in Greenwich. */
export function isNotedInMonth(view: SettingsView, item: string, day: string): boolean {
  return readChecklistMark(view.find('checklistItem', ofMonth(item, day).key)) !== undefined;
}

function ofMonth(item: string, day: string): { readonly noted: string; readonly key: string } {
  const noted = `${item}-${day.slice(0, 7)}`;
  return { noted, key: `${schoolYearOf(day)}|${noted}` };
}

/** The items, among some, that a key of the calendar, or what it names, notes. */
export function recurringOfKey<Item extends string>(key: string, items: readonly Item[]): Item | undefined {
  const noted = notedItem(key);
  return items.find((item) => item === noted);
}

/** What a key notes in a month: « audit » of `2026-2027|audit-2026-11`. */
function notedItem(key: string): string | undefined {
  return /(?:^|\|)([^|]+)-\d{4}-\d{2}$/.exec(key)?.[1];
}
