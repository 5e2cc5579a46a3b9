import type { z } from 'zod';
import type { PlatformGroup, PlatformGroupKind, PlatformPerson, PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import type { Grants, Groups, Users } from './answers.ts';

export type GroupAnswer = z.infer<typeof Groups>[number];
export type UserAnswer = z.infer<typeof Users>[number];

const KINDS: ReadonlyMap<string, PlatformGroupKind> = new Map([
  ['FunctionalGroup', 'teaching'], ['FunctionGroup', 'function'], ['HTGroup', 'headTeachers'], ['DirectionGroup', 'direction'], ['ManualGroup', 'free'],
]);

/** The two empty groups that an operator makes for the probe of what is written (§8.3). */
export const PROBE_GROUP = 'zz-connecteur-test';

const PROFILES = ['Student', 'Relative', 'Teacher', 'Personnel', 'Guest'];

/** Somebody as a list of users says them; nothing that is secret reaches this far. */
export function personOf(user: UserAnswer): PlatformPerson {
  const { id, externalId, lastName, firstName, type, blocked, deleteDate, classes, functions } = user;
  return {
    id, lastName, firstName,
    externalId: externalId ?? null,
    profile: type,
    isOut: blocked === true || (deleteDate !== null && deleteDate !== undefined),
    classIds: classes.map((one) => one.id),
    administers: functions.flatMap(([code, scope]) => (code === 'ADMIN_LOCAL' ? (scope ?? []) : [])),
  };
}

/** A group as the list of groups says it, with those whom somebody found in it. */
export function groupOf(group: GroupAnswer, members: readonly string[]): PlatformGroup {
  const [aClass] = group.classes;
  return {
    id: group.id,
    name: group.displayName ?? group.name,
    kind: kindOf(group),
    profile: profileOf(group),
    classId: aClass?.id ?? null,
    className: aClass?.name ?? null,
    direction: group.internalCommunicationRule ?? 'NONE',
    members,
    isBroadcast: group.subType === 'BroadcastGroup',
    isFixed: group.lockDelete === true || isAutolinked(group) || group.name === PROBE_GROUP,
  };
}

function kindOf({ type, subType }: GroupAnswer): PlatformGroupKind {
  if (type === 'ProfileGroup') return subType === 'ClassGroup' ? 'class' : 'profile';
  return KINDS.get(type) ?? 'other';
}

/** Of which profile a computed group is; the filter says it, else the name. */
function profileOf({ type, filter, name }: GroupAnswer): string | null {
  if (type !== 'ProfileGroup') return null;
  return PROFILES.find((profile) => profile === filter) ?? PROFILES.find((profile) => name.endsWith(profile)) ?? null;
}

/** A group that the platform fills again each night: what one puts in it by hand does not stay (E19). */
function isAutolinked(group: GroupAnswer): boolean {
  const criteria = [group.autolinkTargetAllStructs, group.autolinkTargetStructs, group.autolinkUsersFromGroups, group.autolinkUsersFromPositions, group.autolinkUsersFromLevels];
  return criteria.some((criterion) => criterion === true || (Array.isArray(criterion) && criterion.length > 0));
}

/** The roles of each group that has some: most have none, and every state of a school that is foreseen copies what is here. */
export function grantsOf(answers: Readonly<z.infer<typeof Grants>>): PlatformSchool['grants'] {
  return new Map(answers.flatMap(({ id, roles }) => (roles.length === 0 ? [] : [[id, roles] as const])));
}

/** Finds those of a computed group, from what each person says of themselves; undefined where only the platform knows. */
export function membersByPerson(users: readonly UserAnswer[]): (group: GroupAnswer) => readonly string[] | undefined {
  const byCourse = keyed(users, ({ functionalGroups }) => functionalGroups);
  const byProfile = keyed(users, ({ type }) => [type]);
  const byClass = keyed(users, ({ type, classes }) => classes.map(({ id }) => `${type} ${id}`));
  return (group) => {
    const kind = kindOf(group);
    if (kind === 'teaching') return byCourse.get(group.name) ?? [];
    const profile = profileOf(group);
    if (profile === null) return undefined;
    return (kind === 'profile' ? byProfile.get(profile) : byClass.get(`${profile} ${group.classes[0]?.id ?? ''}`)) ?? [];
  };
}

/** People by each of their keys, once for all groups: a school has hundreds of groups, and thousands of people. */
function keyed(users: readonly UserAnswer[], keysOf: (user: UserAnswer) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const user of users) {
    for (const key of new Set(keysOf(user))) {
      const ids = found.get(key) ?? [];
      ids.push(user.id);
      found.set(key, ids);
    }
  }
  return found;
}
