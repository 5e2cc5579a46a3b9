import { z } from 'zod';
import type { Intended } from '../draft/intended.ts';
import { sameJson, type Json } from '../kernel/json.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { SCHOOL_CALENDARS, SCHOOL_ZONES, type SchoolZone } from './school-holidays.data.ts';

/** The only row of the calendar of a school. */
const SCHOOL_CALENDAR_ID = 'general';

const Day = z.iso.date();

/** Holidays that the school typed itself: where no national calendar is known, or beside it. */
export const OwnHoliday = z.object({ name: z.string().trim().min(1).max(80), from: Day, to: Day });
export type OwnHoliday = Readonly<z.infer<typeof OwnHoliday>>;

const OwnHolidays = z.array(OwnHoliday).max(40);

/** What a school said of its calendar; `zone` null: not said. */
export interface SchoolCalendar {
  readonly zone: SchoolZone | null;
  readonly holidays: readonly OwnHoliday[];
}

/** Some days without class, both included; `id` names national holidays, `name` those of the school. */
export interface Holiday {
  readonly id: string | null;
  readonly name: string | null;
  readonly from: string;
  readonly to: string;
}

/** Reads the calendar of a school; what this version does not understand counts as not said. */
export function readSchoolCalendar(view: SettingsView): SchoolCalendar {
  const row = view.find('schoolCalendar', SCHOOL_CALENDAR_ID);
  return {
    zone: z.enum(SCHOOL_ZONES).safeParse(row?.fields['zone']).data ?? null,
    holidays: OwnHolidays.safeParse(row?.fields['holidays']).data ?? [],
  };
}

/** The holidays of a school, in the order of the days: those of its zone that this version knows, and its own. */
export function holidaysOf({ zone, holidays }: SchoolCalendar): readonly Holiday[] {
  const national = SCHOOL_CALENDARS.flatMap(({ rows }) => rows).filter(({ zones }) => zone !== null && zones.includes(zone));
  const own = holidays.map(({ name, from, to }): Holiday => ({ id: null, name, from, to }));
  return [...national.map(({ id, from, to }): Holiday => ({ id, name: null, from, to })), ...own].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The holidays of a day (`YYYY-MM-DD`), if it is one. */
export function holidayAt(holidays: readonly Holiday[], day: string): Holiday | undefined {
  return holidays.find(({ from, to }) => from <= day && day <= to);
}

/** Whether the national calendar of a zone is known for a school year (« 2026-2027 »). */
export function isYearKnown(zone: SchoolZone | null, year: string): boolean {
  return SCHOOL_CALENDARS.some((calendar) => calendar.year === year && calendar.rows.some(({ zones }) => zone !== null && zones.includes(zone)));
}

/** Whether the calendar may be set so. */
export function decideSchoolCalendar(_context: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (id !== SCHOOL_CALENDAR_ID) return { kind: 'malformed-key' };
  const wrong = edits.find(({ field, set }) => !(field === 'zone' ? set === null || z.enum(SCHOOL_ZONES).safeParse(set).success : OwnHolidays.safeParse(set).success));
  if (wrong !== undefined) return { kind: 'invalid-value', field: wrong.field };
  const typed = edits.flatMap(({ set }) => OwnHolidays.safeParse(set).data ?? []);
  return typed.some(({ from, to }) => to < from) ? { kind: 'dates-reversed' } : undefined;
}

/** Sets the zone or the school's own holidays; undefined when it is already so. */
export function setSchoolCalendar(view: SettingsView, field: keyof SchoolCalendar, set: Json): Intended | undefined {
  const was = fieldValue(view.find('schoolCalendar', SCHOOL_CALENDAR_ID), 'schoolCalendar', field);
  return sameJson(was, set)
    ? undefined
    : { intention: { kind: 'calendar.set', field }, changes: [{ entity: 'schoolCalendar', id: SCHOOL_CALENDAR_ID, edits: [{ field, was, set }] }], atomic: false };
}
