import { overlap } from '../kernel/days.ts';
import type { PlannedReplacement, Replacement } from './replacement.ts';

/** Among replacements, the others of the same absent teacher by the same substitute that share a day with one (P3). */
export function samePair(among: readonly PlannedReplacement[], { id, absentId, substituteId, period }: Replacement): readonly PlannedReplacement[] {
  return among.filter(
    (other) => other.id !== id && other.absentId === absentId && other.substituteId === substituteId && period !== null && overlap(other.period, period),
  );
}
