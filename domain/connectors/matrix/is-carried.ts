import type { PlannedChange } from '../plan/plan-change.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { modelOf } from '../reach/known-model.ts';
import { countPairs } from '../reach/pairs.ts';
import { reachedPairs } from './cell-pairs.ts';

/**
 * Whether a cell is as it was asked, as far as it could be, once its steps are done: what leaves before it in one sending may have put a link that it did not
 * know of, and which lets through what it hides.
 */
export function isCarried(school: PlatformSchool, { unit, set, asked, short }: Pick<PlannedChange, 'unit' | 'set' | 'asked' | 'short'>): boolean {
  if (unit.kind !== 'visibilityRule' || typeof set !== 'boolean') return true;
  const model = modelOf(school);
  const pairs = asked.pairs(model);
  const reached = countPairs(reachedPairs(model, pairs));
  return (set ? countPairs(pairs) - reached : reached) <= short;
}
