import { describe, expect, it } from 'vitest';
import { inferWeeks } from '../../../domain/school-year/infer-weeks.ts';
import { settings } from '../settings.ts';

const lesson = (weeks: string) => ({ day: 1, from: '08:00', to: '09:00', groupIds: [], subject: 'Maths', weeks });
const taught = (...weeks: readonly string[]) => ({ teacherTimetable: { t1: { firstMonday: '2026-08-31', lessons: weeks.map(lesson) } } });

describe('the weeks A and B that a timetable shows', () => {
  it('are those of lessons one week out of two, the first being A', () => {
    expect(inferWeeks(settings(taught('11111111', '10101010', '01010101')))).toEqual({ from: '2026-08-31', first: 'A', holidays: 'skipped', exceptions: [] });
    // A lesson taken back from its teacher is still theirs.
    expect(inferWeeks(settings(taught('x0101010', '01010101')))?.from).toBe('2026-08-31');
  });

  it('say whether the weeks of holidays count', () => {
    const zone = { schoolCalendar: { general: { zone: 'C' } } };
    // Weeks 8 and 9 have no lesson: two weeks more or less change no letter. The fourth does.
    expect(inferWeeks(settings({ ...taught('1010101000101010', '0101010001010101'), ...zone }))?.holidays).toBe('skipped');
    const bridge = { schoolCalendar: { general: { holidays: [{ name: 'Semaine banalisée', from: '2026-09-21', to: '2026-09-27' }] } } };
    expect(inferWeeks(settings({ ...taught('1010101010', '0100010101'), ...bridge }))).toEqual({ from: '2026-08-31', first: 'A', holidays: 'counted', exceptions: [] });
    expect(inferWeeks(settings({ ...taught('1010010101', '0100101010'), ...bridge }))).toEqual({ from: '2026-08-31', first: 'A', holidays: 'skipped', exceptions: [] });
  });

  it('have exceptions where the alternation is broken', () => {
    expect(inferWeeks(settings(taught('10100101', '01011010')))?.exceptions.length).toBeGreaterThan(0);
  });

  it('are those of most lessons', () => {
    expect(inferWeeks(settings(taught('10101001', '01010110', '10101010', '10101010', '01010101')))?.exceptions).toEqual([]);
  });

  it.each([
    ['no timetable', {}],
    ['one that nobody understands', { teacherTimetable: { t1: { lessons: 'x' } } }],
    ['too few weeks', taught('1010', '0101')],
    ['lessons of every week', taught('11111111')],
    ['lessons of one week out of two without those between', taught('11111111', '10101010')],
    ['lessons of each half of the year', taught('11110000', '00001111')],
    ['lessons that alternate as no rule does', taught('1011010010110100101101001', '0100101101001011010010110')],
  ])('are not inferred from %s', (_, rows) => {
    expect(inferWeeks(settings(rows))).toBeUndefined();
  });
});
