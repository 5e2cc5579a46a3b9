import { parseDate } from '../aaf/fields.ts';

/** ISO date of a day written JJ/MM/AAAA or AAAA-MM-JJ, undefined when the calendar has no such day (formats.md §0.4: both are met). */
export function parseDay(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return parseDate(day === undefined ? value : `${day}/${month}/${year}`);
}
