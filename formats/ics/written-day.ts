/** What a date of a calendar is: a day, some other moment of one, or nothing that is understood. */
type WrittenDay = `${number}-${number}-${number}` | 'hour' | undefined;

/** Holidays longer than a year are no holidays. */
const MOST_DAYS = 366;

/** « 20261017 », « 20261017T080000 », « 20261016T220000Z ». */
const WRITTEN = /^\d{8}(?:T\d{6}Z?)?$/;

/** The day of a date, or of a midnight; `hour`: it is at some other hour (RFC 5545 §3.3.4 and §3.3.5). */
export function dayOf(value: string): WrittenDay {
  const text = value.trim();
  const written = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  if (!WRITTEN.test(text) || shiftDay(written, 0) !== written) return undefined;
  const time = text.slice(9, 15) || '000000';
  const [date, clock] = text.endsWith('Z') ? inParis(written, time) : [written, time];
  return clock === '000000' && isDay(date) ? date : 'hour';
}

/** Whether it is a day, `YYYY-MM-DD`. */
export function isDay(value: string | undefined): value is `${number}-${number}-${number}` {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** The day after the last one of an event, by its end or its duration; undefined where it is not understood, or before the first. */
export function dayAfterLast(from: string, end: string | undefined, duration: string | undefined): WrittenDay {
  const given = end === undefined ? endOf(from, duration ?? 'P1D') : dayOf(end);
  if (given === undefined || given === 'hour') return given;
  // Some write the same day twice for one day.
  const after = given === from ? shiftDay(from, 1) : given;
  return after > from && after <= shiftDay(from, MOST_DAYS) && isDay(after) ? after : undefined;
}

function endOf(from: string, duration: string): WrittenDay {
  const [, count, unit] = /^\+?P(\d{1,3})([DW])$/.exec(duration.trim()) ?? [];
  if (count === undefined) return /^\+?P(?:\d+D)?T/.test(duration) ? 'hour' : undefined;
  const end = shiftDay(from, Number(count) * (unit === 'W' ? 7 : 1));
  return isDay(end) ? end : undefined;
}

// Writes « 2026-10-17, 00:00:00 ».
const CLOCK = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** A moment in UTC by the clock of Paris: EDT writes its lessons so (formats §5.4). A named zone is its own clock: midnight there is midnight. */
function inParis(day: string, time: string): readonly [day: string, clock: string] {
  const at = new Date(`${day}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`);
  if (Number.isNaN(at.getTime())) return ['', ''];
  const text = CLOCK.format(at);
  return [text.slice(0, 10), text.slice(-8).replaceAll(':', '')];
}

/** The day so many days later; an empty text where there is none. */
export function shiftDay(day: string, days: number): string {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}
