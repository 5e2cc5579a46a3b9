import { isDay } from '../../domain/kernel/days.ts';

const DAYS = [
  /^(?<date>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4})$/,
  /^(?<date>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})$/,
] as const;

/** A day as a French person types it: « 9/11/2026 », « 09-11-2026 », « 09112026 », or as files write it: « 2026-11-09 ». `YYYY-MM-DD`; undefined for anything else, and before 2000. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim();
  const found = DAYS.map((one) => one.exec(text)?.groups).find((one) => one !== undefined);
  if (found === undefined) return undefined;
  const { year = '', month = '', date = '' } = found;
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  return isDay(day) && day >= '2000' ? day : undefined;
}

/** « 09/11/2026 », of a day written `2026-11-09`. */
export function writeDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** An hour as a French person types it: « 18 h 30 », « 18h », « 18:30 », « 1830 », « 830 ». `HH:MM`; undefined for anything else. */
export function readHour(typed: string): string | undefined {
  const text = typed.replaceAll(/\s/g, '').toLowerCase();
  const [, hour, minute = ''] = /^(\d{1,2})[h:](\d{2})?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
