import { z } from 'zod';
import { readDataFile, type DataFileRefusal } from '../kernel/data-file.ts';
import { accept, type Result } from '../kernel/result.ts';
import { MOST_HOLIDAYS, OwnHoliday, type SchoolCalendar } from './school-calendar.ts';
import { SCHOOL_ZONES } from './school-holidays.data.ts';
import { WeekRule } from './week-rule.ts';

/** What the first key of the file of a calendar says. */
const CALENDAR_FORMAT = 'console-ent-calendrier';
const CALENDAR_VERSION = 1;

const Holidays = z.array(z.strictObject(OwnHoliday.shape).refine(({ from, to }) => from <= to, { message: 'dates-reversed', path: ['to'] })).max(MOST_HOLIDAYS).readonly();

/** The calendar of a school as data that people write and share: nothing in it names anybody. */
const CalendarFile = z.strictObject({
  format: z.literal(CALENDAR_FORMAT),
  version: z.literal(CALENDAR_VERSION),
  zone: z.enum(SCHOOL_ZONES).nullable(),
  holidays: Holidays,
  weeks: WeekRule.nullable(),
});

/** Reads the text of the file of a calendar; what is not understood is refused whole, line by line, never guessed. */
export function readCalendarFile(text: string): Result<SchoolCalendar, DataFileRefusal> {
  const read = readDataFile({ format: CALENDAR_FORMAT, version: CALENDAR_VERSION, shape: CalendarFile }, text);
  if (!read.ok) return read;
  const { zone, holidays, weeks } = read.value;
  return accept({ zone, holidays, weeks });
}

/** What the file of a calendar holds. */
export function calendarFile({ zone, holidays, weeks }: SchoolCalendar): z.infer<typeof CalendarFile> {
  return { format: CALENDAR_FORMAT, version: CALENDAR_VERSION, zone, holidays, weeks };
}
