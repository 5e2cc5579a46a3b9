import { localMoment, type LocalMoment } from '../kernel/local-time.ts';
import { holidayAt, type Holiday } from '../school-year/holiday.ts';
import type { QuietHours } from './messaging-settings.ts';

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
