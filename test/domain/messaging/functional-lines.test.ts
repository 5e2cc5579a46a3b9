import { expect, it } from 'vitest';
import { belongsIn, FUNCTIONAL_LINES, functionalLine } from '../../../domain/messaging/functional-lines.ts';

it('names each line once, and says who belongs there', () => {
  expect(new Set(FUNCTIONAL_LINES.map(({ id }) => id)).size).toBe(FUNCTIONAL_LINES.length);
  expect(functionalLine('libre:club')).toBeUndefined();
  const psychologist = functionalLine('fonctionnel:psyen');
  expect(psychologist?.expects).toBe('one');
  const holds = (code: string): boolean => psychologist !== undefined && belongsIn(psychologist, { functions: [{ code, label: code }] });
  expect([holds('ORI'), holds('ENS')]).toEqual([true, false]);
});
