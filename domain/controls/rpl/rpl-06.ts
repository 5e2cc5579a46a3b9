import { overlap } from '../../kernel/days.ts';
import type { PlannedReplacement } from '../../replacements/replacement.ts';
import type { ControlGround } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutReplacement, classesOf, plannedReplacements, replacementsOfAbsent } from './replacement-facts.ts';

/** Several substitutes of one absent teacher for the same classes on the same days. */
export const rpl06: Control<'RPL-06'> = {
  id: 'RPL-06',
  severity: 'warning',
  family: 'RPL',
  where: 'here',
  source: { ref: 'O-24', inferred: true },
  fix: 'assist',
  missing: lacksDirectory,
  find: (ground) =>
    plannedReplacements(ground).flatMap((one): readonly Finding[] => {
      const rivals = replacementsOfAbsent(ground, one).filter((other) => isRival(ground, one, other));
      // Each group of rivals is told once, by its first replacement.
      if (rivals.length === 0 || rivals.some(({ id }) => id < one.id)) return [];
      return [aboutReplacement(one, { substitutes: new Set([one, ...rivals].map(({ substituteId }) => substituteId)).size })];
    }),
};

function isRival(ground: ControlGround, one: PlannedReplacement, other: PlannedReplacement): boolean {
  const isOther = other.substituteId !== one.substituteId && overlap(one.period, other.period);
  return isOther && meet(classesOf(ground, one), classesOf(ground, other)) && sameSubjects(one, other);
}

function sameSubjects({ scope: one }: PlannedReplacement, { scope: other }: PlannedReplacement): boolean {
  return one.subjects.length === 0 || other.subjects.length === 0 || meet(one.subjects, other.subjects);
}

function meet(one: readonly string[], other: readonly string[]): boolean {
  return one.some((id) => other.includes(id));
}
