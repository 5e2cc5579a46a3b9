import { once } from '../../domain/kernel/once.ts';

const ZONE = 'Europe/Paris';
const FIXED = '\u00A0';

type Format = () => Intl.DateTimeFormat;

/** Made when it is first used: each takes milliseconds, of which the start of a page would have none to spare. */
const parts = (options: Intl.DateTimeFormatOptions): Format => once(() => new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, hourCycle: 'h23', ...options }));

const DAY = parts({ day: 'numeric', month: 'short', year: 'numeric' });
const SHORT_DAY = parts({ day: 'numeric', month: 'long' });
const CLOCK = parts({ hour: 'numeric', minute: '2-digit' });
const GRID = parts({ day: '2-digit', month: '2-digit', year: 'numeric' });
const KEY: Format = once(() => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }));

function field(format: Format, date: Date, type: Intl.DateTimeFormatPartTypes): string {
  return format().formatToParts(date).find((part) => part.type === type)?.value ?? '';
}

function dayNumber(format: Format, date: Date): string {
  const day = field(format, date, 'day');
  return day === '1' ? '1er' : day;
}

/** « 9 nov. 2026 », in Paris; a text that is no date is given back as it is. */
export function formatDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return [dayNumber(DAY, date), field(DAY, date, 'month'), field(DAY, date, 'year')].join(FIXED);
}

/** « du 5 nov. 2026 au 19 nov. 2026 », « à partir du 5 nov. 2026, sans fin » when there is no last day. */
export function periodWords(from: string, to: string | null): string {
  return to === null ? `à partir du ${formatDay(from)}, sans fin` : `du ${formatDay(from)} au ${formatDay(to)}`;
}

/** The days of a week, from Monday on. */
export const WEEKDAYS: readonly string[] = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** « 8 h 00 », of an hour written `08:00`. */
export function spokenHour(hour: string): string {
  return hour.replace(/^0(?=\d)/, '').replace(':', '\u00A0h\u00A0');
}

/** « 9 nov. 2026 à 13 h 52 », in Paris. */
export function formatDayHour(iso: string): string {
  return Number.isNaN(Date.parse(iso)) ? iso : `${formatDay(iso)} à ${formatHour(iso)}`;
}

/** « 14 novembre », for what happens within the year. */
export function formatDayAndMonth(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${dayNumber(SHORT_DAY, date)}${FIXED}${field(SHORT_DAY, date, 'month')}`;
}

/** « 14 h 05 », « 8 h 05 », in Paris. */
export function formatHour(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${Number(field(CLOCK, date, 'hour'))}${FIXED}h${FIXED}${field(CLOCK, date, 'minute').padStart(2, '0')}`;
}

/** « 09/11/2026 », sortable by eye in grids. */
export function formatGridDate(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : GRID().format(date);
}

/** « aujourd’hui à 13 h 52 », « hier à 18 h 02 », « le 9 nov. 2026 à 13 h 52 ». */
export function formatMoment(iso: string, now: string): string {
  const date = new Date(iso);
  const today = new Date(now);
  if (Number.isNaN(date.getTime()) || Number.isNaN(today.getTime())) return iso;
  const day = KEY().format(date);
  if (day === KEY().format(today)) return `aujourd’hui à ${formatHour(iso)}`;
  // Noon: a change of clock never moves it to another day.
  const yesterday = KEY().format(new Date(Date.parse(`${KEY().format(today)}T12:00:00Z`) - 86_400_000));
  return day === yesterday ? `hier à ${formatHour(iso)}` : `le ${formatDay(iso)} à ${formatHour(iso)}`;
}

/** Whole days between an instant and now, in elapsed time. */
export function daysSince(iso: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(iso)) / 86_400_000));
}
