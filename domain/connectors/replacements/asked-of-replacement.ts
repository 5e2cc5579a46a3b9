import type { Asked } from '../plan/effect.ts';
import { replacementRight, type ReplacementStep } from './replacement-step.ts';

/** Asked of a row: that right, and what a place in the group that is entered gives (`member`). */
export function askedOfReplacement(step: ReplacementStep, member: Asked): Asked {
  const own = replacementRight(step, step);
  return { pairs: member.pairs, roles: (right) => right === own || member.roles(right) };
}
