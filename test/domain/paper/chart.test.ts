import { expect, it } from 'vitest';
import { endsOf, highestOf, lengthOf, longestOf, shortName } from '../../../domain/paper/chart.ts';

it('measures what it draws, and never divides by nothing', () => {
  const bar = (...values: number[]) => ({ label: 'a', values, text: '' });
  expect([lengthOf(bar(1, 2, 0.5)), longestOf({ bars: [bar(1, 2), bar(4)] }), longestOf({ bars: [bar(0)] }), longestOf({ bars: [] })]).toEqual([3.5, 4, 1, 1]);
  expect([highestOf({ curves: [{ label: 'a', values: [null, 7, 3] }] }), highestOf({ curves: [{ label: 'a', values: [null] }] }), highestOf({ curves: [] })]).toEqual([7, 1, 1]);
});

it('names a curve at its last known place, one under another where two end together, and none of which nothing is known', () => {
  const curves = [{ label: 'low', values: [5, 1, null] }, { label: 'high', values: [9, 9, 2] }, { label: 'unknown', values: [null, null] }, { label: 'far', values: [-40] }, { label: 'empty', values: [] }];
  expect(endsOf(curves, (value) => 10 - value, 14)).toEqual([{ label: 'high', at: 2, y: 8 }, { label: 'low', at: 1, y: 22 }, { label: 'far', at: 0, y: 50 }]);
});

it('cuts a name that is too long', () => expect(['Troisième', 'Troisièmes'].map((name) => shortName(name, 9))).toEqual(['Troisième', 'Troisièm…']));
