import { once } from '../kernel/once.ts';
import { holidayAt, type Holiday } from '../school-year/holiday.ts';
import type { QuietHours } from './messaging-settings.ts';

// Writes « 2026-11-09, 08:05 ».
const CLOCK = once(() => new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
}));

/** A moment by the clock of Paris: `YYYY-MM-DD`, `HH:MM`. */
export interface LocalMoment {
  readonly day: string;
  readonly hour: string;
}

/** Whether the ENT holds notifications back now, and until when it is so; `change` undefined: nothing changes within a year. */
export interface QuietState {
  readonly quiet: boolean;
  readonly change: LocalMoment | undefined;
}

/** The longest time without a change that is looked at, in days. */
const HORIZON = 366;

/**
 * Whether it is quiet at an instant (ISO 8601), and when that changes: every evening before a school day, and from the
 * evening before days off to the morning of the first school day. Days off are week-ends, and holidays when the school
 * counts them as a long week-end.
 */
export function quietAt(hours: QuietHours, holidays: readonly Holiday[], now: string): QuietState {
  if (!hours.enabled) return { quiet: false, change: undefined };
  const isOff = (day: string): boolean => isWeekend(day) || (hours.holidays && holidayAt(holidays, day) !== undefined);
  const here = localMoment(now);
  const quiet = isQuiet(hours, isOff, here);
  return { quiet, change: nextMoments(hours, here).find((moment) => isQuiet(hours, isOff, moment) !== quiet) };
}

function isQuiet({ weekdays, weekend }: QuietHours, isOff: (day: string) => boolean, { day, hour }: LocalMoment): boolean {
  if (isOff(day)) return true;
  if (hour < (isOff(dayAfter(day, -1)) ? weekend : weekdays).to) return true;
  return hour >= (isOff(dayAfter(day, 1)) ? weekend : weekdays).from;
}

/** The moments after a first one when the answer may change: midnight and the hours that are set. */
function nextMoments({ weekdays, weekend }: QuietHours, first: LocalMoment): readonly LocalMoment[] {
  const hours = [...new Set(['00:00', weekdays.from, weekdays.to, weekend.from, weekend.to])].toSorted();
  const days = Array.from({ length: HORIZON }, (_, i) => dayAfter(first.day, i));
  return days.flatMap((day) => hours.map((hour) => ({ day, hour }))).filter(({ day, hour }) => day > first.day || hour > first.hour);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** An instant (ISO 8601) by the clock of Paris. */
export function localMoment(now: string): LocalMoment {
  const text = CLOCK().format(new Date(now));
  return { day: text.slice(0, 10), hour: text.slice(-5) };
}

/** The instant (ISO 8601) of a moment by the clock of Paris (`YYYY-MM-DDTHH:MM`); of an hour that comes twice, the first one. */
export function instantOf(moment: string): string {
  const at = (offset: string): string => new Date(`${moment}:00${offset}`).toISOString();
  const { day, hour } = localMoment(at('+02:00'));
  return at(`${day}T${hour}` === moment ? '+02:00' : '+01:00');
}
