import { expect, it } from 'vitest';
import { readTimetableSettings } from '../../../domain/timetable/timetable-settings.ts';
import { change, refusal, settings } from '../settings.ts';

const NOTHING = { master: null, tool: null, mode: null, everyDays: null, receiverId: null, longFromDays: null, idsImportedOn: null };
const view = settings({ timetableSettings: { general: { master: 'edt', tool: 'pronote' } } });

it('says what the school said, and nothing where it said nothing or was not understood', () => {
  expect(readTimetableSettings(view)).toEqual({ ...NOTHING, master: 'edt', tool: 'pronote' });
  expect(readTimetableSettings(settings({}))).toEqual(NOTHING);
  expect(readTimetableSettings(settings({ timetableSettings: { general: { master: 'moon' } } }))).toEqual(NOTHING);
});

it('takes the values that exist, on its only row', () => {
  expect(refusal(view, change(view, 'timetableSettings', 'general', { master: 'ent', everyDays: 7 }))).toBeUndefined();
  expect(refusal(view, change(view, 'timetableSettings', 'general', { everyDays: 0 }))?.kind).toBe('invalid-value');
  expect(refusal(view, change(view, 'timetableSettings', 'general', { longFromDays: 21 }))).toBeUndefined();
  expect(refusal(view, change(view, 'timetableSettings', 'general', { longFromDays: 1 }))?.kind).toBe('invalid-value');
  expect(refusal(view, change(view, 'timetableSettings', 'general', { idsImportedOn: '2026-11-02' }))).toBeUndefined();
  expect(refusal(view, change(view, 'timetableSettings', 'general', { idsImportedOn: 'hier' }))?.kind).toBe('invalid-value');
  expect(refusal(view, change(view, 'timetableSettings', 'other', { master: 'ent' }))?.kind).toBe('malformed-key');
});
