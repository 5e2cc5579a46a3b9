import { expect, test } from 'vitest';
import { spokenHour } from '../../../texts/language/dates.ts';
import { readDay, readHour, writeDay } from '../../../texts/language/typed-days.ts';

test.each([
  ['9/11/2026', '2026-11-09'],
  ['09/11/2026', '2026-11-09'],
  [' 09-11-2026 ', '2026-11-09'],
  ['9.11.2026', '2026-11-09'],
  ['9 11 2026', '2026-11-09'],
  ['09112026', '2026-11-09'],
  ['2026-11-09', '2026-11-09'],
  ['29/02/2028', '2028-02-29'],
])('« %s » is a day, the day before the month', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each(['', '9/11', '9/11/26', '29/02/2027', '31/11/2026', '11/25/2026', '09/11/0002', '9/11/20261', 'demain'])('« %s » is none', (typed) => {
  expect(readDay(typed)).toBeUndefined();
});

test('a day is read as it is written', () => {
  expect(writeDay('2026-11-09')).toBe('09/11/2026');
  expect(readDay(writeDay('2026-11-09'))).toBe('2026-11-09');
  expect(writeDay('')).toBe('');
});

test.each([['18 h 30', '18:30'], ['18h', '18:00'], ['8:05', '08:05'], ['1830', '18:30'], ['0 h 00', '00:00'], [spokenHour('08:05'), '08:05'], ['8h30', '08:30'], ['830', '08:30'], [' 12:00 ', '12:00'], ['23 59', '23:59']])('« %s » is an hour', (typed, hour) => {
  expect(readHour(typed)).toBe(hour);
});

test.each(['', '18', '24 h 00', '12 h 60', '6:30 PM', 'midi', '24:00', '12:60', '8'])('« %s » is no hour', (typed) => {
  expect(readHour(typed)).toBeUndefined();
});
