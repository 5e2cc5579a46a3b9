import { expect, it } from 'vitest';
import { addDays, daysBetween, holds, isDay, overlap } from '../../../domain/kernel/days.ts';

it('knows the days that exist', () => {
  expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true);
  expect(['2026-02-30', '2026-2-3', '2026-13-01', '', null, 20_260_228].some(isDay)).toBe(false);
});

it('counts over months, and over the change of hour', () => {
  expect(addDays('2026-10-20', 14)).toBe('2026-11-03');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2026-10-20', '2026-11-03')).toBe(14);
  expect(daysBetween('2026-11-03', '2026-10-20')).toBe(-14);
});

it('says whether periods meet, without an end too', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' };
  const endless = { from: '2026-11-30', to: null };
  expect([overlap(november, endless), overlap(endless, november)]).toEqual([true, true]);
  expect([overlap(november, { from: '2026-12-01', to: null }), overlap({ from: '2026-12-01', to: null }, november)]).toEqual([false, false]);
  expect([holds(november, '2026-11-30'), holds(november, '2026-12-01'), holds(november, '2026-10-31'), holds(endless, '2030-01-01')]).toEqual([true, false, false, true]);
});
