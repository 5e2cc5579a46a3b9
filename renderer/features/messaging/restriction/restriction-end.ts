/** A day and an hour of this computer, as the fields of a form hold them. */
export interface EndFields {
  readonly day: string;
  readonly hour: string;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The coming Friday at 18 h: the end that the form proposes. */
export function proposedEnd(now: string): EndFields {
  const end = new Date(now);
  const FRIDAY = 5;
  end.setDate(end.getDate() + ((FRIDAY - end.getDay() + 7) % 7 || 7));
  return { day: `${end.getFullYear()}-${two(end.getMonth() + 1)}-${two(end.getDate())}`, hour: '18:00' };
}

/** The instant of a day and an hour, ISO 8601; undefined when it is none, or is past. */
export function endAt({ day, hour }: EndFields, now: string): string | undefined {
  const end = new Date(`${day}T${hour}`);
  if (Number.isNaN(end.getTime())) return undefined;
  const iso = end.toISOString();
  return iso > now ? iso : undefined;
}
