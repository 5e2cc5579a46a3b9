import { expect, it } from 'vitest';
import { highestOf, lengthOf, longestOf } from '../../../domain/paper/chart.ts';

it('measures what it draws, and never divides by nothing', () => {
  const bar = (...values: number[]) => ({ label: 'a', values, text: '' });
  expect([lengthOf(bar(1, 2, 0.5)), longestOf({ bars: [bar(1, 2), bar(4)] }), longestOf({ bars: [bar(0)] }), longestOf({ bars: [] })]).toEqual([3.5, 4, 1, 1]);
  expect([highestOf({ curves: [{ label: 'a', values: [null, 7, 3] }] }), highestOf({ curves: [{ label: 'a', values: [null] }] }), highestOf({ curves: [] })]).toEqual([7, 1, 1]);
});
