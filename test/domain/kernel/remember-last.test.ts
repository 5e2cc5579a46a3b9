import { expect, test } from 'vitest';
import { rememberLast } from '../../../domain/kernel/remember-last.ts';

test('a list is computed again when an item is another one, is missing or has moved', () => {
  let times = 0;
  const count = rememberLast((items: readonly object[]) => {
    times += 1;
    return items.length;
  });
  const [one, other] = [{}, {}];
  const results = [[one, other], [one, other], [other, one], [other], [other, {}]].map((items) => [count(items), times]);
  expect(results).toStrictEqual([[2, 1], [2, 1], [2, 2], [1, 3], [2, 4]]);
});
