import { expect, test } from 'vitest';
import { createSchoolsAtHand } from '../../server/schools-at-hand.ts';

test('keeps the schools that were asked last, and makes again one that it let go', () => {
  const made: string[] = [];
  const atHand = createSchoolsAtHand((uai) => {
    made.push(uai);
    return { uai };
  }, 2);
  const first = atHand('A');
  atHand('B');
  expect(atHand('A')).toBe(first);
  atHand('C');
  // B was asked before A was again.
  expect(atHand('A')).toBe(first);
  atHand('B');
  expect(made).toEqual(['A', 'B', 'C', 'B']);
});
