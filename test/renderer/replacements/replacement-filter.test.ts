import { expect, it } from 'vitest';
import { isShown, NO_FILTER } from '../../../renderer/features/replacements/replacement-filter.tsx';

it('shows what has a state and a nature that are ticked, and everything where none is', () => {
  const long = { state: 'redundant', length: 'long' } as const;
  const short = { state: 'locked', length: 'short' } as const;
  expect([long, short].map((one) => isShown(NO_FILTER, one))).toEqual([true, true]);
  expect([long, short].map((one) => isShown({ ...NO_FILTER, states: new Set(['locked', 'redundant']) }, one))).toEqual([true, true]);
  expect([long, short].map((one) => isShown({ states: new Set(['locked', 'redundant']), lengths: new Set(['long']) }, one))).toEqual([true, false]);
});
