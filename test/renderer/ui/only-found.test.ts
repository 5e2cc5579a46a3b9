import { expect, it } from 'vitest';
import { onlyFound } from '../../../renderer/ui/grid/only-found.ts';

const chosen = { value: 'person:1', label: 'Mme Roux', disabled: false };
const found = { value: 'person:2', label: 'M. Blanc', disabled: false };
const options = [found, chosen];

it('offers who is chosen as long as nothing else is looked for', () => {
  for (const typed of ['', '  ', 'Mme Roux']) expect(onlyFound([found], typed, chosen)({ options, search: typed, limit: 20 })).toEqual(options);
});

it('offers what was found, and nothing where nothing was', () => {
  expect(onlyFound([found], 'bla', chosen)({ options, search: 'bla', limit: 20 })).toEqual([found]);
  expect(onlyFound([], 'xyz', chosen)({ options, search: 'xyz', limit: 20 })).toEqual([]);
});
