import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf } from '../../../domain/kernel/days.ts';
import type { Holiday } from '../../../domain/school-year/holiday.ts';
import { letterAt, weekLetters, WeekRule } from '../../../domain/school-year/week-rule.ts';

const RULE: WeekRule = { from: '2026-08-31', first: 'A', holidays: 'skipped', exceptions: [] };
const holiday = (from: string, to: string): Holiday => ({ id: null, name: 'Vacances', from, to });

const mondays = (first: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => addDays(first, i * 7));
const lettersFrom = (rule: WeekRule, holidays: readonly Holiday[], first: string, count: number): string =>
  mondays(first, count).map((monday) => weekLetters(rule, holidays).get(monday) ?? '-').join('');

describe('weeks A and B', () => {
  it('follow one another from the first one, within its school year', () => {
    expect(lettersFrom(RULE, [], '2026-08-24', 6)).toBe('-ABABA');
    expect(lettersFrom({ ...RULE, first: 'B' }, [], '2026-08-31', 3)).toBe('BAB');
    const last = [...weekLetters(RULE, []).keys()].at(-1) ?? '';
    expect(last < '2027-08-01' && addDays(last, 7) >= '2027-08-01').toBe(true);
  });

  it.each([
    ['skipped', 'AB-AB'],
    ['counted', 'AB-BA'],
  ] as const)('of which one is wholly in holidays are %s: %s', (holidays, expected) => {
    expect(lettersFrom({ ...RULE, holidays }, [holiday('2026-09-12', '2026-09-20')], '2026-08-31', 5)).toBe(expected);
  });

  it('keep their letter where one day of school is left', () => {
    expect(lettersFrom(RULE, [holiday('2026-09-14', '2026-09-17')], '2026-09-07', 3)).toBe('BAB');
    expect(lettersFrom(RULE, [holiday('2026-09-14', '2026-09-15'), holiday('2026-09-16', '2026-09-18')], '2026-09-07', 3)).toBe('B-A');
  });

  it('have exceptions that change no other', () => {
    const exceptions = [{ monday: '2026-09-07', letter: 'A' }, { monday: '2026-09-14', letter: null }] as const;
    expect(lettersFrom({ ...RULE, exceptions }, [], '2026-08-31', 5)).toBe('AA-BA');
  });

  it('are those of any day of the week', () => {
    const letters = weekLetters(RULE, []);
    expect([letterAt(letters, '2026-08-31'), letterAt(letters, '2026-09-06'), letterAt(letters, '2026-09-07'), letterAt(letters, '')]).toEqual(['A', 'A', 'B', undefined]);
  });

  it('alternate whatever the rule and the holidays, those without class apart', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2026-09-01', n));
    const off = fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, length]) => holiday(from, addDays(from, length)));
    fc.assert(fc.property(fc.array(off, { maxLength: 5 }), fc.constantFrom('A' as const, 'B' as const), (holidays, first) => {
      const letters = weekLetters({ ...RULE, first }, holidays);
      const all = [...letters.values()];
      expect(all.every((letter, i) => i === 0 || letter !== all[i - 1])).toBe(true);
      expect([...letters.keys()].every((monday) => mondayOf(monday) === monday)).toBe(true);
    }), { numRuns: 50 });
  });

  it('begin on a Monday, and have one exception a week', () => {
    expect(WeekRule.safeParse(RULE).success).toBe(true);
    for (const wrong of [{ from: '2026-09-01' }, { from: '' }, { holidays: 'both' }, { exceptions: [{ monday: '2026-09-07', letter: 'C' }] }, { extra: 1 }]) expect(WeekRule.safeParse({ ...RULE, ...wrong }).success).toBe(false);
  });
});
