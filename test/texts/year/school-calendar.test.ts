import { expect, it } from 'vitest';
import { SCHOOL_CALENDARS } from '../../../domain/school-year/school-holidays.data.ts';
import { calendarSource } from '../../../texts/year/school-calendar.ts';
import { plain } from '../../support/plain.ts';

it('a calendar is said to come from what was read of its decree, never from its text where nobody read it', () => {
  expect(SCHOOL_CALENDARS.map(({ source }) => plain(calendarSource(source)))).toEqual([
    'D’après des transcriptions, concordantes, de l’arrêté du 22 octobre 2025 fixant le calendrier scolaire de l’année 2026-2027 (JORF n° 0250 du 23 octobre 2025, texte n° 15) ; son texte même n’a pas été lu.',
  ]);
  expect(plain(calendarSource({ title: 'arrêté du 1er mars', read: 'text' }))).toBe('Source : arrêté du 1er mars.');
});
