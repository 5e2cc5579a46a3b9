import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecksum, type CountedRow } from '../../../domain/sync/checksum.ts';

const sumOf = (rows: readonly CountedRow[]): string => {
  const sum = createChecksum();
  rows.forEach(sum.add);
  return sum.text();
};

const people = (count: number, ver: number): readonly CountedRow[] => Array.from({ length: count }, (_, i) => ({ entity: 'person', id: `p16-${1_000_000 + i}`, ver }));

it('tells a school from the same one where several rows moved together', () => {
  const still = people(50, 1);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(49), { minLength: 1, maxLength: 8 }), fc.integer({ min: 2, max: 9 }), (moved, ver) => {
      const other = still.map((row, i) => (moved.includes(i) ? { ...row, ver } : row));
      expect(sumOf(other)).not.toBe(sumOf(still));
    }),
    { numRuns: 2000 },
  );
});

it('goes on from what it said, and takes a row out as it was put in', () => {
  const [first, second] = [people(3, 1), people(2, 4)];
  const sum = createChecksum(sumOf(first));
  second.forEach(sum.add);
  expect(sum.text()).toBe(sumOf([...first, ...second]));
  first.forEach(sum.remove);
  expect(sum.text()).toBe(sumOf(second));
  sum.reset();
  expect(sum.text()).toBe(sumOf([]));
});
