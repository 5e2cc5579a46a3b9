import type { QuietHours } from './messaging-settings.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/**
 * Whether the ENT holds notifications back at an instant (ISO 8601), by the clock of Paris: every evening before a school
 * day, and from Friday evening to Monday morning. Holidays are not known here: they count as ordinary weeks.
 */
export function isQuietAt({ enabled, weekdays, weekend }: QuietHours, now: string): boolean {
  if (!enabled) return false;
  const { day, hour } = localTime(now);
  if (day === 'Sat' || day === 'Sun') return true;
  if (hour < (day === 'Mon' ? weekend.to : weekdays.to)) return true;
  return hour >= (day === 'Fri' ? weekend.from : weekdays.from);
}

/** « Mon » and « 05:18 ». */
function localTime(now: string): { readonly day: string; readonly hour: string } {
  const text = CLOCK.format(new Date(now));
  return { day: text.slice(0, 3), hour: text.slice(-5) };
}
