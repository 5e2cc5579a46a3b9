import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf } from '../../../domain/kernel/days.ts';
import { writeDataFile } from '../../../domain/kernel/data-file.ts';
import { Json } from '../../../domain/kernel/json.ts';
import { calendarFile, readCalendarFile } from '../../../domain/school-year/calendar-file.ts';
import { readSchoolCalendar, takeSchoolCalendar, type SchoolCalendar } from '../../../domain/school-year/school-calendar.ts';
import { SCHOOL_ZONES } from '../../../domain/school-year/school-holidays.data.ts';
import { settings } from '../settings.ts';

const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-08-31', n));
const holiday = fc.record({ name: fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() === name && name !== ''), from: day, length: fc.integer({ min: 0, max: 30 }) })
  .map(({ name, from, length }) => ({ name, from, to: addDays(from, length) }));
const letter = fc.constantFrom('A' as const, 'B' as const);
const weeks = fc.record({
  from: day.map(mondayOf),
  first: letter,
  holidays: fc.constantFrom('skipped' as const, 'counted' as const),
  exceptions: fc.uniqueArray(fc.record({ monday: day.map(mondayOf), letter: fc.option(letter) }), { maxLength: 8, selector: ({ monday }) => monday }),
});
const calendars: fc.Arbitrary<SchoolCalendar> = fc.record({ zone: fc.option(fc.constantFrom(...SCHOOL_ZONES)), holidays: fc.array(holiday, { maxLength: 20 }), weeks: fc.option(weeks) });

describe('the file of a calendar', () => {
  it('is read back as it was, whatever the calendar, and then changes nothing', () => {
    fc.assert(fc.property(calendars, (calendar) => {
      const read = readCalendarFile(writeDataFile(calendarFile(calendar)));
      expect(read).toEqual({ ok: true, value: calendar });
      const view = settings({ schoolCalendar: { general: { zone: calendar.zone, holidays: Json.parse(calendar.holidays), weeks: Json.parse(calendar.weeks) } } });
      expect(readSchoolCalendar(view)).toEqual(calendar);
      expect(takeSchoolCalendar(view, calendar)).toBeUndefined();
    }), { numRuns: 100 });
  });

  it('is refused whole, by line', () => {
    const text = writeDataFile(calendarFile({
      zone: 'C', holidays: [{ name: 'Pont', from: '2027-05-07', to: '2027-05-06' }],
      weeks: { from: '2026-09-01', first: 'A', holidays: 'skipped', exceptions: [{ monday: '2026-09-07', letter: 'A' }, { monday: '2026-09-07', letter: null }] },
    }));
    const read = readCalendarFile(text);
    if (read.ok || read.refusal.kind !== 'wrong') throw new Error('not refused');
    const lines = text.split('\n');
    expect(read.refusal.issues.map(({ code, line = 0 }) => [code, lines[line - 1]?.trim()])).toEqual([
      ['dates-reversed', '"to": "2027-05-06"'], ['not-a-monday', '"from": "2026-09-01",'], ['week-twice', '"exceptions": ['],
    ]);
  });

  it('of another kind, or of a later version, is said to be', () => {
    expect(readCalendarFile('{"format":"console-ent-plateforme","version":1}')).toEqual({ ok: false, refusal: { kind: 'foreign' } });
    expect(readCalendarFile('{"format":"console-ent-calendrier","version":2}')).toEqual({ ok: false, refusal: { kind: 'newer' } });
  });
});
