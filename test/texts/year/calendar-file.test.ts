import { expect, it } from 'vitest';
import { readCalendarFile } from '../../../domain/school-year/calendar-file.ts';
import { calendarRefusalLines } from '../../../texts/year/calendar-file.ts';
import { plain } from '../../support/plain.ts';

it('the file of a calendar is refused line by line, in the words of the calendar', () => {
  const read = readCalendarFile('{"format":"console-ent-calendrier","version":1,\n"zone":"D",\n"holidays":[{"name":"Pont","from":"2027-05-07",\n"to":"2027-05-06"}],\n"weeks":{"from":"2026-09-01","first":"A","holidays":"skipped","exceptions":[]}}');
  expect(read.ok ? [] : calendarRefusalLines(read.refusal).map(plain)).toEqual([
    'Ligne 2, Zone : cette valeur n’existe pas.', 'Ligne 4, Jours propres 1, Dernier jour : le dernier jour précède le premier.', 'Ligne 5, Semaines A et B, Premier jour : ce n’est pas un lundi.',
  ]);
});
