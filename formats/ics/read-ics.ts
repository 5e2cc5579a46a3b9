import type { FileAnomaly } from '../../domain/imports/file-anomaly.ts';
import { checkSize } from '../file/check-size.ts';
import { openBytes, type ByteSource, type FileInput } from '../file/byte-source.ts';
import { fileError } from '../file/file-error.ts';
import { FILE_LIMITS } from '../file/file-limits.ts';
import { daysOfEvent, type StatedDays } from './event-days.ts';
import { icsLines, type IcsLine } from './ics-lines.ts';

/** What a calendar states: its events of whole days, and what was left out. */
export interface IcsCalendar {
  readonly days: readonly StatedDays[];
  readonly anomalies: readonly FileAnomaly[];
}

/** A calendar of holidays weighs some kilobytes; one that was made to fill the memory, more. */
const LIMITS = { ...FILE_LIMITS, maxBytes: 10 * 1024 * 1024 };

/** More periods than the holidays of every zone for fifty years. */
const MOST_DAYS = 1000;

/** An alarm stands in an event, an event in a calendar: nothing goes deeper. */
const DEEPEST = 8;

/** Reads an iCalendar file (RFC 5545) strictly, for its events of whole days; throws a FileError on what is no such file, by line. */
export async function readIcs(input: FileInput): Promise<IcsCalendar> {
  const source = await openBytes(input);
  try {
    checkSize(source, LIMITS);
    const bytes = await allBytes(source);
    if (isUtf16(bytes)) throw fileError('bad-encoding', source.name, 'UTF-16');
    return gather(icsLines(bytes, source.name), source.name);
  } finally {
    await source.close();
  }
}

async function allBytes(source: ByteSource): Promise<Buffer> {
  const bytes = Buffer.alloc(source.size);
  let position = 0;
  for (let read = -1; read !== 0; position += read) read = await source.read(bytes.subarray(position, position + 64 * 1024), position);
  return bytes.subarray(0, position);
}

function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function gather(lines: Iterable<IcsLine>, file: string): IcsCalendar {
  const met = new Map<string, StatedDays>();
  const anomalies = new Map<string, FileAnomaly>();
  for (const event of events(lines, file)) {
    const read = daysOfEvent(event);
    if ('rule' in read) note(anomalies, read);
    else if (met.has(keyOf(read))) note(anomalies, { rule: 'duplicate-key', line: read.line, value: read.name });
    else met.set(keyOf(read), read);
    if (met.size > MOST_DAYS) throw fileError('too-many-elements', file, 'days');
  }
  return { days: [...met.values()], anomalies: [...anomalies.values()] };
}

const keyOf = ({ name, from, to }: StatedDays): string => `${from} ${to} ${name}`;

/** Lessons come by hundreds: they are counted, under the line of the first. */
function note(anomalies: Map<string, FileAnomaly>, anomaly: FileAnomaly): void {
  const key = anomaly.rule === 'timed-event' ? anomaly.rule : JSON.stringify(anomaly);
  const known = anomalies.get(key);
  anomalies.set(key, known === undefined ? anomaly : { ...known, count: (known.count ?? 1) + 1 });
}

/** The properties of each event, those of what it contains left out. */
function* events(lines: Iterable<IcsLine>, file: string): Generator<readonly IcsLine[]> {
  const open: string[] = [];
  let event: IcsLine[] = [];
  let isEmpty = true;
  for (const one of lines) {
    if (isEmpty) checkFirst(one, file);
    isEmpty = false;
    const isEvent = open.at(-1) === 'VEVENT';
    follow(open, one, file);
    if (one.name === 'BEGIN' && open.at(-1) === 'VEVENT') event = [one];
    else if (isEvent && one.name === 'END') yield event;
    else if (isEvent) event.push(one);
  }
  if (isEmpty) throw fileError('empty', file);
  if (open.length > 0) throw fileError('truncated', file);
}

function checkFirst(first: IcsLine, file: string): void {
  if (first.name !== 'BEGIN' || partOf(first) !== 'VCALENDAR') throw fileError('wrong-format', file);
}

/** Enters and leaves the parts of a calendar. */
function follow(open: string[], one: IcsLine, file: string): void {
  if (one.name === 'BEGIN') open.push(partOf(one));
  else if (open.length === 0 || (one.name === 'END' && open.pop() !== partOf(one))) throw fileError('malformed', file, undefined, one.line);
  if (open.length > DEEPEST) throw fileError('too-deep', file, undefined, one.line);
}

function partOf({ value }: IcsLine): string {
  return value.trim().toUpperCase();
}
