import { z } from 'zod';
import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import { Json } from '../kernel/json.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import type { SettingsView } from '../sync/row.ts';
import type { Holiday } from './holiday.ts';
import { SCHOOL_CALENDARS, SCHOOL_ZONES, type SchoolZone } from './school-holidays.data.ts';
import { weekLetters, WeekRule, type LettersByMonday } from './week-rule.ts';

/** The only row of the calendar of a school. */
const SCHOOL_CALENDAR_ID = 'general';

const Day = z.iso.date();

/** Holidays that the school typed itself: where no national calendar is known, or beside it. */
export const OwnHoliday = z.object({ name: z.string().trim().min(1).max(80), from: Day, to: Day });
export type OwnHoliday = Readonly<z.infer<typeof OwnHoliday>>;

/** Several years of a zone, as academies publish them, and the school's own days. */
export const MOST_HOLIDAYS = 100;

const OwnHolidays = z.array(OwnHoliday).max(MOST_HOLIDAYS).readonly();

/** What a school said of its calendar; `zone` null: not said; `weeks` null: no weeks A and B. */
export interface SchoolCalendar {
  readonly zone: SchoolZone | null;
  readonly holidays: readonly OwnHoliday[];
  readonly weeks: WeekRule | null;
}

/** Reads the calendar of a school; what this version does not understand counts as not said. */
export function readSchoolCalendar(view: SettingsView): SchoolCalendar {
  const row = view.find('schoolCalendar', SCHOOL_CALENDAR_ID);
  return {
    zone: z.enum(SCHOOL_ZONES).safeParse(row?.fields['zone']).data ?? null,
    holidays: OwnHolidays.safeParse(row?.fields['holidays']).data ?? [],
    weeks: WeekRule.safeParse(row?.fields['weeks']).data ?? null,
  };
}

/** The holidays of a school, in the order of the days: those of its zone that this version knows, and its own. */
export function holidaysOf({ zone, holidays }: Pick<SchoolCalendar, 'zone' | 'holidays'>): readonly Holiday[] {
  const national = SCHOOL_CALENDARS.flatMap(({ rows }) => rows).filter(({ zones }) => zone !== null && zones.includes(zone));
  const own = holidays.map(({ name, from, to }): Holiday => ({ id: null, name, from, to }));
  return [...national.map(({ id, from, to }): Holiday => ({ id, name: null, from, to })), ...own].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The letters of the weeks of a school, by their Mondays; none where it has no weeks A and B. */
export function lettersOf(calendar: SchoolCalendar): LettersByMonday {
  return calendar.weeks === null ? new Map() : weekLetters(calendar.weeks, holidaysOf(calendar));
}

/** Whether the national calendar of a zone is known for a school year (« 2026-2027 »). */
export function isYearKnown(zone: SchoolZone | null, year: string): boolean {
  return SCHOOL_CALENDARS.some((calendar) => calendar.year === year && calendar.rows.some(({ zones }) => zone !== null && zones.includes(zone)));
}

const CalendarRow = z.object({ zone: z.enum(SCHOOL_ZONES).nullable(), holidays: OwnHolidays, weeks: WeekRule.nullable() }).partial();

/** Whether the calendar may be set so. */
export function decideSchoolCalendar(_context: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (id !== SCHOOL_CALENDAR_ID) return { kind: 'malformed-key' };
  const wrong = edits.find(({ field, set }) => !CalendarRow.safeParse({ [field]: set }).success);
  if (wrong !== undefined) return { kind: 'invalid-value', field: wrong.field };
  const typed = edits.flatMap(({ set }) => OwnHolidays.safeParse(set).data ?? []);
  return typed.some(({ from, to }) => to < from) ? { kind: 'dates-reversed' } : undefined;
}

/** Sets one thing of the calendar; undefined when it is already so. */
export function setSchoolCalendar(view: SettingsView, field: keyof SchoolCalendar, set: Json): Intended | undefined {
  return intend(view, field, { [field]: set });
}

/** Sets the whole calendar, by one gesture; undefined when it is already so. */
export function takeSchoolCalendar(view: SettingsView, calendar: SchoolCalendar): Intended | undefined {
  return intend(view, 'all', z.record(z.string(), Json).parse(calendar));
}

function intend(view: SettingsView, field: string, wanted: Readonly<Record<string, Json>>): Intended | undefined {
  const changes = setFields(view, 'schoolCalendar', SCHOOL_CALENDAR_ID, wanted);
  return changes.length === 0 ? undefined : { intention: { kind: 'calendar.set', field }, changes, atomic: field === 'all' };
}
