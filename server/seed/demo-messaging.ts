import { WELL_KNOWN_GROUPS } from '../../domain/directory/group.ts';
import { moderatorId } from '../../domain/messaging/decide-messaging.ts';
import { visibilityRuleId } from '../../domain/messaging/visibility-rule.ts';
import type { BuiltDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';
import type { SeedRow } from './seed-school.ts';

/**
 * The anomalies of the demonstration's messaging and services (domain.md §7.2): « Tous » open to students, no moderator,
 * and one of its two AESH tied to a student without an account.
 */
export function demoMessaging({ people }: BuiltDirectory): readonly SeedRow[] {
  const aesh = people.find(({ functions }) => functions.some(({ code }) => code === 'AES'));
  const [first, second] = people.filter(({ profile }) => profile === 'student');
  return [
    { entity: 'visibilityRule', id: visibilityRuleId('student', { kind: 'group', id: WELL_KNOWN_GROUPS.everyone }), fields: { visible: true } },
    { entity: 'moderator', id: moderatorId({ kind: 'group', id: WELL_KNOWN_GROUPS.headOfSchool }), fields: { moderates: false } },
    ...accompaniment(aesh?.id, first?.id),
    ...accompaniment('aesh-sans-compte', second?.id),
  ];
}

function accompaniment(accompanist: string | undefined, student: string | undefined): readonly SeedRow[] {
  if (accompanist === undefined || student === undefined) return [];
  return [{ entity: 'accompaniment', id: `${accompanist}|${student}`, fields: { kind: 'aesh', from: null, to: null, valid: true } }];
}
