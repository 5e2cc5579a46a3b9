import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { holidayAt } from '../../../domain/school-year/holiday.ts';
import { holidaysOf, isYearKnown, lettersOf, readSchoolCalendar, setSchoolCalendar, takeSchoolCalendar } from '../../../domain/school-year/school-calendar.ts';
import { SCHOOL_CALENDARS, SCHOOL_ZONES } from '../../../domain/school-year/school-holidays.data.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

const BRIDGE = { name: 'Pont de l’Ascension', from: '2027-05-07', to: '2027-05-08' };

const RULE = { from: '2026-08-31', first: 'A', holidays: 'skipped', exceptions: [] } as const;

describe('the data', () => {
  it.each(SCHOOL_CALENDARS)('of $year are days in order, inside the school year, and none is shared by two holidays of a zone', ({ year, rows }) => {
    const [first, last] = year.split('-');
    for (const zone of SCHOOL_ZONES) {
      const days = rows.filter(({ zones }) => zones.includes(zone)).flatMap(({ from, to }) => [from, to]);
      expect(days).toEqual(days.toSorted());
      expect(days.every((day) => `${first}-08-31` < day && day <= `${last}-08-31`)).toBe(true);
    }
  });

  it('begin on a Saturday and end on a Sunday, the summer aside', () => {
    const rows = SCHOOL_CALENDARS.flatMap((calendar) => calendar.rows);
    expect(rows.map(({ from }) => new Date(from).getUTCDay())).toEqual(rows.map(() => 6));
    expect(rows.filter(({ id }) => id !== 'summer').every(({ to }) => new Date(to).getUTCDay() === 0)).toBe(true);
  });

  it.each([['A', true], ['B', true], ['C', true], ['corsica', false], ['overseas', false], [null, false]] as const)('zone %s is known for 2026-2027: %s', (zone, isKnown) => {
    expect(isYearKnown(zone, '2026-2027')).toBe(isKnown);
    expect(isYearKnown(zone, '2031-2032')).toBe(false);
  });
});

describe('the calendar of a school', () => {
  it('is not said as long as nobody said it, or said it so that nobody understands', () => {
    expect(readSchoolCalendar(settings({}))).toEqual({ zone: null, holidays: [], weeks: null });
    expect(readSchoolCalendar(settings({ schoolCalendar: { general: { zone: 'D', holidays: 'Noël', weeks: 'A' } } }))).toEqual({ zone: null, holidays: [], weeks: null });
  });

  it('puts its own days among those of its zone', () => {
    const calendar = readSchoolCalendar(settings({ schoolCalendar: { general: { zone: 'C', holidays: [BRIDGE] } } }));
    const all = holidaysOf(calendar);
    expect(all.map(({ id, name }) => id ?? name)).toEqual(['autumn', 'christmas', 'winter', 'spring', BRIDGE.name, 'summer']);
    expect(holidayAt(all, '2027-02-10')?.id).toBe('winter');
    expect(holidayAt(all, '2027-05-08')?.name).toBe(BRIDGE.name);
    expect(holidayAt(all, '2027-05-09')).toBeUndefined();
    expect(holidaysOf({ zone: 'corsica', holidays: [] })).toEqual([]);
  });

  it.each<[string, Json, string | undefined]>([
    ['zone', 'A', undefined],
    ['zone', null, undefined],
    ['zone', 'D', 'invalid-value'],
    ['weeks', RULE, undefined],
    ['weeks', null, undefined],
    ['weeks', { ...RULE, from: '2026-09-01' }, 'invalid-value'],
    ['weeks', { ...RULE, first: 'C' }, 'invalid-value'],
    ['weeks', { ...RULE, exceptions: [{ monday: '2026-11-09', letter: 'B' }, { monday: '2026-11-09', letter: null }] }, 'invalid-value'],
    ['holidays', [BRIDGE], undefined],
    ['holidays', [{ ...BRIDGE, name: ' ' }], 'invalid-value'],
    ['holidays', [{ ...BRIDGE, from: '2027-05-09' }], 'dates-reversed'],
  ])('%s may be %j: %s', (field, value, expected) => {
    expect(refusal(smallSchool(), change(smallSchool(), 'schoolCalendar', 'general', { [field]: value }))?.kind).toBe(expected);
  });

  it('is one row', () => {
    expect(refusal(smallSchool(), change(smallSchool(), 'schoolCalendar', 'other', { zone: 'A' }))?.kind).toBe('malformed-key');
  });

  it('is set by an entry of the draft, when that changes something', () => {
    expect(setSchoolCalendar(settings({}), 'zone', 'C')).toMatchObject({
      intention: { kind: 'calendar.set', field: 'zone' },
      changes: [{ entity: 'schoolCalendar', id: 'general', edits: [{ field: 'zone', was: null, set: 'C' }] }],
    });
    expect(setSchoolCalendar(settings({}), 'holidays', [])).toBeUndefined();
  });

  it('is taken whole by one gesture, of what changes alone', () => {
    expect(takeSchoolCalendar(settings({}), { zone: 'C', holidays: [], weeks: RULE })).toMatchObject({
      intention: { kind: 'calendar.set', field: 'all' }, atomic: true,
      changes: [{ entity: 'schoolCalendar', id: 'general', edits: [{ field: 'zone', set: 'C' }, { field: 'weeks', set: RULE }] }],
    });
    expect(takeSchoolCalendar(settings({}), { zone: null, holidays: [], weeks: null })).toBeUndefined();
  });

  it('gives its weeks their letters, the holidays of its zone and its own being known', () => {
    const view = settings({ schoolCalendar: { general: { zone: 'C', weeks: RULE } } });
    const letters = lettersOf(readSchoolCalendar(view));
    expect(['2026-08-31', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02'].map((monday) => letters.get(monday))).toEqual(['A', 'A', undefined, undefined, 'B']);
    expect(lettersOf(readSchoolCalendar(settings({}))).size).toBe(0);
  });
});
