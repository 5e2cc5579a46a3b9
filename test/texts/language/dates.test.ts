import { describe, expect, it } from 'vitest';
import { daysSince, formatDay, formatDayAndMonth, formatGridDate, formatHour, formatMoment } from '../../../texts/language/dates.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('dates, in Paris', () => {
  it('writes a day with its short month and no leading zero', () => {
    expect(plain(formatDay('2026-11-09T12:00:00Z'))).toBe('9 nov. 2026');
    expect(plain(formatDay('2027-01-01T12:00:00Z'))).toBe('1er janv. 2027');
    expect(plain(formatDayAndMonth('2026-11-14T12:00:00Z'))).toBe('14 novembre');
  });

  it('writes an hour with both its minutes', () => {
    expect(plain(formatHour('2026-11-09T13:05:00Z'))).toBe('14 h 05');
    expect(plain(formatHour('2026-11-09T07:05:00Z'))).toBe('8 h 05');
    expect(plain(formatHour('2026-11-08T23:00:00Z'))).toBe('0 h 00');
  });

  it('follows summer time', () => {
    expect(plain(formatHour('2026-07-14T10:00:00Z'))).toBe('12 h 00');
  });

  it('says today and yesterday by the calendar of Paris, not by elapsed hours', () => {
    const now = '2026-11-09T23:30:00Z';
    expect(plain(formatMoment('2026-11-09T23:05:00Z', now))).toBe('aujourd’hui à 0 h 05');
    expect(plain(formatMoment('2026-11-09T12:52:00Z', now))).toBe('hier à 13 h 52');
    expect(plain(formatMoment('2026-11-08T12:52:00Z', now))).toBe('le 8 nov. 2026 à 13 h 52');
  });

  it('knows yesterday through a change of clock', () => {
    expect(plain(formatMoment('2026-10-24T20:00:00Z', '2026-10-25T22:30:00Z'))).toBe('hier à 22 h 00');
  });

  it('gives back what is no date', () => {
    expect([formatDay('?'), formatHour('?'), formatMoment('?', '2026-11-09T00:00:00Z'), formatGridDate('?')]).toEqual(['?', '?', '?', '?']);
  });

  it('counts elapsed days and never goes below zero', () => {
    expect(daysSince('2026-11-01T12:00:00Z', '2026-11-09T11:59:00Z')).toBe(7);
    expect(daysSince('2026-11-10T00:00:00Z', '2026-11-09T00:00:00Z')).toBe(0);
  });

  it('writes sortable dates in grids', () => {
    expect(formatGridDate('2014-03-09')).toBe('09/03/2014');
  });
});
