import { isPupilOf, parseSuspensionId } from '../accounts/suspension.ts';
import { FAMILY_OF_PROFILE } from '../directory/profile.ts';
import { parseModeratorId } from '../messaging/decide-messaging.ts';
import { spheresOf } from '../messaging/reach-spheres.ts';
import { parseVisibilityRuleId } from '../messaging/visibility-rule.ts';
import { countAtLeast } from '../rights/engine.ts';
import { membersOf } from '../rights/memberships.ts';
import { countPeople } from '../rights/people-set.ts';
import { parseAccessId, parseMembershipId, type PrincipalRef } from '../rubriques/principal.ts';
import type { RightsSide } from '../school/school-rights.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import { namedInKey } from '../sync/named-in-key.ts';
import type { Concerned } from './sheet-step.ts';

/** The school without the changes and with them. */
export interface SheetGround {
  readonly before: RightsSide;
  readonly after: RightsSide;
}

/** Whom a change of a row is about, with how many people. */
export function concernedBy(ground: SheetGround, entity: SettingsEntity, id: string): readonly Concerned[] {
  return READ[entity]?.(ground, id) ?? [];
}

const READ: Readonly<Partial<Record<SettingsEntity, (ground: SheetGround, id: string) => readonly Concerned[]>>> = {
  access: (ground, id) => holder(ground, parseAccessId(id)?.principal),
  serviceAccess: (ground, id) => holder(ground, parseAccessId(id)?.principal),
  moderator: (ground, id) => holder(ground, parseModeratorId(id)),
  membership: (_, id) => person(parseMembershipId(id)?.personId),
  allClasses: (_, id) => person(id),
  accompaniment: (_, id) => {
    const key = parseMembershipId(id);
    return [...person(key?.personId), ...person(key?.groupId)];
  },
  garAssignment: (ground, id) => {
    const { groups, people } = namedInKey('garAssignment', id);
    return [...groups.flatMap((group) => holder(ground, { kind: 'group', id: group })), ...people.flatMap(person)];
  },
  schoolGroup: (ground, id) => holder(ground, { kind: 'group', id }),
  rubrique: ({ before, after }, id) => [{ kind: 'readers', people: Math.max(readers(before, id), readers(after, id)) }],
  accountSuspension: ({ after }, id) => {
    const ref = parseSuspensionId(id);
    if (ref === undefined) return [];
    if (ref.kind === 'person') return person(ref.id);
    const { people } = after.ground.directory;
    return ref.kind === 'class'
      ? [{ kind: 'group', id: ref.id, people: people.filter((one) => isPupilOf(one, ref.id)).length }]
      : [{ kind: 'emitter', id: ref.family, people: people.filter(({ profile }) => FAMILY_OF_PROFILE[profile] === ref.family).length }];
  },
  service: everyone,
  messagingSettings: everyone,
  visibilityRule: ({ after }, id) => {
    const emitter = parseVisibilityRuleId(id)?.emitter;
    if (emitter === undefined) return [];
    const people = spheresOf(after.ground.directory).people.get(emitter);
    return [{ kind: 'emitter', id: emitter, people: people === undefined ? 0 : countPeople(people) }];
  },
};

function person(id: string | undefined): readonly Concerned[] {
  return id === undefined ? [] : [{ kind: 'person', id, people: 1 }];
}

function holder({ before, after }: SheetGround, principal: PrincipalRef | undefined): readonly Concerned[] {
  if (principal?.kind !== 'group') return person(principal?.id);
  return [{ ...principal, people: Math.max(sizeOf(before, principal.id), sizeOf(after, principal.id)) }];
}

function sizeOf({ rights, groupIndex }: RightsSide, groupId: string): number {
  const group = groupIndex.get(groupId);
  return group === undefined ? 0 : countPeople(membersOf(rights.memberships, group));
}

function readers({ rights, rubriqueIndex }: RightsSide, rubriqueId: string): number {
  const rubrique = rubriqueIndex.get(rubriqueId);
  return rubrique === undefined ? 0 : countAtLeast(rights, rubrique, 1);
}

function everyone({ after }: SheetGround): readonly Concerned[] {
  return [{ kind: 'everyone', people: after.ground.directory.people.length }];
}
