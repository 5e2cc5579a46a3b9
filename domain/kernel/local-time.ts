import { once } from './once.ts';

// Writes « 2026-11-09, 08:05 ».
const CLOCK = once(() => new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
}));

/** A moment by the clock of Paris: `YYYY-MM-DD`, `HH:MM`. */
export interface LocalMoment {
  readonly day: string;
  readonly hour: string;
}

/** An instant (ISO 8601) by the clock of Paris. */
export function localMoment(instant: string): LocalMoment {
  const text = CLOCK().format(new Date(instant));
  return { day: text.slice(0, 10), hour: text.slice(-5) };
}

/** The last answer: controls ask for the day of one instant, once for each thing that they look at. */
let last = { instant: '', day: '' };

/** The day of the school at an instant (ISO 8601), `YYYY-MM-DD`; what is a day already, or no date at all, is given back as it is. */
export function localDay(instant: string): string {
  if (instant !== last.instant) last = { instant, day: isInstant(instant) ? localMoment(instant).day : instant };
  return last.day;
}

function isInstant(text: string): boolean {
  return text.includes('T') && !Number.isNaN(Date.parse(text));
}

/** The instant (ISO 8601) of a moment by the clock of Paris (`YYYY-MM-DDTHH:MM`); of an hour that comes twice, the first one. */
export function instantOf(moment: string): string {
  const at = (offset: string): string => new Date(`${moment}:00${offset}`).toISOString();
  const { day, hour } = localMoment(at('+02:00'));
  return at(`${day}T${hour}` === moment ? '+02:00' : '+01:00');
}
