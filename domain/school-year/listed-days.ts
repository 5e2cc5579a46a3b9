import { holidaysOf, type OwnHoliday, type SchoolCalendar } from './school-calendar.ts';
import { schoolYearOf } from './year-plan.ts';

/**
 * What the days of a file are beside the calendar: already in it, over before this school year, days when classes begin again by their
 * name (« Déduit »: calendars of academies list them among the holidays), or new.
 */
export type ListedVerdict = 'known' | 'past' | 'class' | 'new';

/** Some days of a file, and what they are here. */
export interface ListedDays extends OwnHoliday {
  readonly verdict: ListedVerdict;
}

const BEGINS_AGAIN = /rentr[ée]e|reprise/i;

/** Sets the days of a file beside the calendar of the school, in their order. */
export function listDays(calendar: SchoolCalendar, days: readonly OwnHoliday[], today: string): readonly ListedDays[] {
  const known = new Set(holidaysOf(calendar).map(({ from, to }) => `${from} ${to}`));
  const year = schoolYearOf(today);
  return days.map(({ name, from, to }) => ({ name, from, to, verdict: verdictOf({ name, isKnown: known.has(`${from} ${to}`), isPast: schoolYearOf(to) < year }) }));
}

function verdictOf({ name, isKnown, isPast }: { readonly name: string; readonly isKnown: boolean; readonly isPast: boolean }): ListedVerdict {
  if (isKnown) return 'known';
  if (isPast) return 'past';
  return BEGINS_AGAIN.test(name) ? 'class' : 'new';
}

/** The days of the school with those that were ticked, in the order of the days. */
export function withDays({ holidays }: SchoolCalendar, ticked: readonly OwnHoliday[]): readonly OwnHoliday[] {
  return [...holidays, ...ticked.map(({ name, from, to }) => ({ name, from, to }))].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}
