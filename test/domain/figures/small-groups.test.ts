import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSmall, SMALLEST_GROUP, sumKnown, type Counted } from '../../../domain/figures/small-groups.ts';

interface Line extends Counted { readonly name: string }

const line = (name: string, people: number | null): Line => ({ name, people });
const merge = (few: readonly Line[]): Line => line(few.map(({ name }) => name).join('+'), few.reduce((sum, { people }) => sum + (people ?? 0), 0));
const shown = (...sizes: readonly (number | null)[]): readonly string[] => foldSmall(sizes.map((people, i) => line(String.fromCodePoint(97 + i), people)), merge).map(({ name }) => name);

describe('figures about few people', () => {
  it('are put together, last', () => {
    expect(shown(30, 4, 25, 7)).toEqual(['a', 'c', 'b+d']);
  });

  it('take the next smallest with them while they are still few, or one alone that the whole would tell', () => {
    expect(shown(30, 4, 25, 3)).toEqual(['a', 'b+d+c']);
    expect(shown(30, 25, 9)).toEqual(['a', 'c+b']);
  });

  it('are not shown where all of them together are few, and those about nobody hide nobody', () => {
    expect(shown(4, 0, 3)).toEqual(['b']);
    expect(shown(0, 12)).toEqual(['a', 'b']);
  });

  it('of a size that nobody knows count as few', () => {
    expect(shown(null, 30, 12)).toEqual(['b', 'a+c']);
    expect(foldSmall([line('a', 4), line('b', 5)], () => line('together', null))).toEqual([]);
  });

  it('never leave a line about fewer people than the threshold, nor one that the whole less the others tells', () => {
    fc.assert(fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (sizes) => {
      const lines = sizes.map((people, i) => line(`${i}`, people));
      const left = foldSmall(lines, merge);
      expect(left.filter(({ people }) => people !== 0 && (people ?? 0) < SMALLEST_GROUP)).toEqual([]);
      const missing = lines.filter((one) => !left.includes(one));
      const merged = left.filter((one) => !lines.includes(one));
      // One line that went alone would be the whole less the others.
      expect(missing.length === 1 && lines.some((one) => one.people !== 0 && !missing.includes(one))).toBe(false);
      expect(merged.length).toBeLessThanOrEqual(1);
    }));
  });

  it('are summed only where each is known', () => {
    expect([sumKnown([1, 2]), sumKnown([1, null, 2]), sumKnown([])]).toEqual([3, null, 0]);
  });
});
