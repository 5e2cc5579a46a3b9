import { addDays, isDay, mondayOf } from '../../../../domain/kernel/days.ts';
import { instantOf, localDay } from '../../../../domain/kernel/local-time.ts';

/** A day and an hour of the school, as the fields of a form hold them. */
export interface EndFields {
  readonly day: string;
  readonly hour: string;
}

/** The coming Friday at 18 h: the end that the form proposes. */
export function proposedEnd(now: string): EndFields {
  const today = localDay(now);
  const friday = addDays(mondayOf(today), 4);
  return { day: friday > today ? friday : addDays(friday, 7), hour: '18:00' };
}

/** The instant of a day and an hour, ISO 8601; undefined when it is none, or is past. */
export function endAt({ day, hour }: EndFields, now: string): string | undefined {
  if (!isDay(day) || !/^\d\d:\d\d$/.test(hour)) return undefined;
  const end = instantOf(`${day}T${hour}`);
  return end > now ? end : undefined;
}
