import type { FileAnomaly } from '../../domain/imports/file-anomaly.ts';
import type { IcsLine } from './ics-lines.ts';
import { dayAfterLast, dayOf, isDay, shiftDay } from './written-day.ts';

/** Whole days that an event names; both are included (`YYYY-MM-DD`), unlike in the file, whose end is the day after. */
export interface StatedDays {
  readonly line: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Longest name of a holiday. */
const MOST_CHARACTERS = 80;

/** An event that is read: where it begins, its name, and its properties by their own. */
interface Event {
  readonly line: number;
  readonly name: string;
  readonly find: (property: string) => IcsLine | undefined;
}

/** The days of an event, or why it is left out: an event at some hour is a lesson or a meeting, and says of no day that it is without class. */
export function daysOfEvent(properties: readonly IcsLine[]): StatedDays | FileAnomaly {
  const find: Event['find'] = (property) => properties.find((one) => one.name === property);
  const event: Event = { line: properties[0]?.line ?? 1, name: nameOf(find('SUMMARY')?.value ?? ''), find };
  return unfitOf(event) ?? readDays(event);
}

/** What leaves an event out before its days are read. */
function unfitOf({ line, name, find }: Event): FileAnomaly | undefined {
  const value = name === '' ? {} : { value: name };
  if (find('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return { rule: 'cancelled-event', line, place: 'STATUS', ...value };
  const repeated = ['RRULE', 'RDATE', 'RECURRENCE-ID'].find((one) => find(one) !== undefined);
  if (repeated !== undefined) return { rule: 'repeated-event', line, place: repeated, ...value };
  const missing = name === '' ? 'SUMMARY' : ['DTSTART'].find((one) => find(one) === undefined);
  return missing === undefined ? undefined : { rule: 'missing-value', line, place: missing, ...value };
}

function readDays({ line, name, find }: Event): StatedDays | FileAnomaly {
  const start = find('DTSTART')?.value ?? '';
  const from = dayOf(start);
  if (from === 'hour') return { rule: 'timed-event', line, value: name };
  if (!isDay(from)) return { rule: 'date', line, place: 'DTSTART', value: start };
  const [end, duration] = [find('DTEND')?.value, find('DURATION')?.value];
  const after = dayAfterLast(from, end, duration);
  if (after === 'hour') return { rule: 'timed-event', line, value: name };
  if (!isDay(after)) return { rule: 'date', line, place: 'DTEND', value: end ?? duration };
  return { line, name, from, to: shiftDay(after, -1) };
}

/** The text of a value, what it escapes read, on one line. */
function nameOf(value: string): string {
  const text = value.replace(/\\([nN,;\\])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? ' ' : escaped));
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, MOST_CHARACTERS).trim();
}
