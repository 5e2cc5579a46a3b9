import { expect, test } from 'vitest';
import { sparesMotion } from '../../../renderer/app/use-motion.ts';

test.each([
  ['system', true, true], ['system', false, false], ['always', false, true], ['always', true, true], ['never', true, false], ['never', false, false],
] as const)('« Réduire les animations : %s », where the system spares motion: %s, spares it: %s', (chosen, systemSpares, spared) => {
  expect(sparesMotion(chosen, systemSpares)).toBe(spared);
});
