import { expect, it } from 'vitest';
import { rankOfShown } from '../../../renderer/features/sync/conflicts/shown-card.ts';

const cards = (...keys: readonly string[]): readonly { readonly key: string }[] => keys.map((key) => ({ key }));

it('a card that is looked at stays the one, whatever comes before it or leaves', () => {
  expect(rankOfShown(cards('new', 'mine'), { key: 'mine', rank: 0 })).toBe(1);
  expect(rankOfShown(cards('mine'), { key: 'mine', rank: 1 })).toBe(0);
});

it('a card that is settled leaves its place to the next, or to the last there is', () => {
  expect(rankOfShown(cards('a', 'c'), { key: 'b', rank: 1 })).toBe(1);
  expect(rankOfShown(cards('a'), { key: 'b', rank: 1 })).toBe(0);
  expect(rankOfShown([], { key: 'b', rank: 1 })).toBe(0);
});
