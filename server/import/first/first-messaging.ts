import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { belongsIn, DIRECTION_LINES, FUNCTIONAL_LINES } from '../../../domain/messaging/functional-lines.ts';
import { MESSAGING_SETTINGS_ID } from '../../../domain/messaging/messaging-settings.ts';
import { moderatorId } from '../../../domain/messaging/decide-messaging.ts';
import { EMITTERS, visibilityRuleId, type Emitter, type Target } from '../../../domain/messaging/visibility-rule.ts';
import { accessId } from '../../../domain/sync/row.ts';
import type { SeedRow } from '../../seed/seed-school.ts';
import { membershipRow } from '../../seed/setting-rows.ts';
import { serviceMenuPath, SERVICES, type ServiceSeed } from '../../seed/services.data.ts';
import type { BuiltDirectory } from '../../../domain/deliveries/aaf/build/build-directory.ts';
import { directionOf } from './demo-accounts.ts';

/**
 * What an ENT sets of its messaging and services at its first import: the lines of « Qui fait quoi ? » filled from
 * functions, a cautious « Qui voit qui ? » (domain.md §2.4.2, inferred: no source gives the default cells), the head's
 * group as moderator, and each service open to those who use it, the head's group with its highest role (S2-114).
 */
export function firstMessaging(built: BuiltDirectory): readonly SeedRow[] {
  return [
    ...functionalLines(built),
    ...firstMatrix(),
    { entity: 'messagingSettings', id: MESSAGING_SETTINGS_ID, fields: { studentMayWriteSingleTeacher: true, reporting: true } },
    { entity: 'moderator', id: moderatorId({ kind: 'group', id: WELL_KNOWN_GROUPS.headOfSchool }), fields: { moderates: true } },
    ...SERVICES.flatMap((service, rank) => serviceRows(service, rank)),
  ];
}

function functionalLines(built: BuiltDirectory): readonly SeedRow[] {
  const { head, deputy } = directionOf(built);
  const posts: Readonly<Record<string, string | undefined>> = { [DIRECTION_LINES.head]: head?.id, [DIRECTION_LINES.deputy]: deputy?.id };
  return FUNCTIONAL_LINES.flatMap((line): readonly SeedRow[] => {
    const members = line.id in posts ? built.people.filter(({ id }) => id === posts[line.id]) : built.people.filter((person) => belongsIn(line, person));
    const group: SeedRow = { entity: 'schoolGroup', id: line.id, fields: { name: line.label, kind: 'functional', state: 'active', note: '' } };
    return [group, ...members.map(({ id }) => membershipRow(line.id, id))];
  });
}

/** Lines that families see: direction, school life and secretaries. */
const FAMILY_LINES: ReadonlySet<string> = new Set([DIRECTION_LINES.head, DIRECTION_LINES.deputy, 'fonctionnel:cpe', 'fonctionnel:secretaires']);

function firstMatrix(): readonly SeedRow[] {
  const everyone: Target = { kind: 'group', id: WELL_KNOWN_GROUPS.everyone };
  return EMITTERS.flatMap((emitter) => {
    const isFamily = emitter === 'student' || emitter === 'guardian';
    return [
      cell(emitter, everyone, false),
      cell(emitter, { kind: 'classSphere' }, true),
      cell(emitter, { kind: 'rubriqueSphere' }, !isFamily),
      ...FUNCTIONAL_LINES.map(({ id }) => cell(emitter, { kind: 'group', id }, !isFamily || FAMILY_LINES.has(id))),
    ];
  });
}

function cell(emitter: Emitter, target: Target, visible: boolean): SeedRow {
  return { entity: 'visibilityRule', id: visibilityRuleId(emitter, target), fields: { visible } };
}

function serviceRows({ code, label, category, roles, holders }: ServiceSeed, rank: number): readonly SeedRow[] {
  const highest = must(roles.at(-1), 'a service has a role').code;
  const held = { [WELL_KNOWN_GROUPS.headOfSchool]: highest, ...holders };
  const fields = { label, category, menuPath: serviceMenuPath(label), active: true, rank, roles: roles.map((role) => ({ ...role })) };
  return [
    { entity: 'service', id: code, fields },
    ...Object.entries(held).map(([id, role]): SeedRow => ({ entity: 'serviceAccess', id: accessId(code, { kind: 'group', id }), fields: { role } })),
  ];
}
