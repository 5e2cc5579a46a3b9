import type { PlannedReplacement } from './replacement.ts';

/** Where a replacement is in its life (domain.md §2.6, inferred states). */
export type ReplacementState = 'planned' | 'current' | 'ended';

/** The state of a replacement on a day (`YYYY-MM-DD`). */
export function replacementState({ period }: PlannedReplacement, day: string): ReplacementState {
  if (day < period.from) return 'planned';
  return day <= period.to ? 'current' : 'ended';
}
