import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import type { Proof } from '../../../domain/connectors/proof.ts';
import { groupsOf, type FakeWorld } from './world.ts';

const WHOLE: Proof = { complete: true, count: 0, by: 'doubleRead' };

/** What a pull of the first school of a world gives, without asking for it. */
export function schoolOfWorld(world: FakeWorld): PlatformSchool {
  return {
    structure: { id: 's-1', uai: '0319999A', name: '' },
    people: [...world.users.values()].filter(({ structure }) => structure === 's-1').map(({ id, externalId, lastName, firstName, type, blocked, classes, administers }) => ({
      id, externalId, lastName, firstName, profile: type, isOut: blocked, classIds: classes, administers,
    })),
    groups: groupsOf(world, 's-1').map(({ id, name, type, subType, filter, classId, users, members, lockDelete, autolink }) => ({
      id, name, kind: type === 'ProfileGroup' ? (subType === 'ClassGroup' ? 'class' : 'profile') : type === 'ManualGroup' ? 'free' : 'other',
      profile: filter, classId, className: null, direction: users ?? 'NONE', members: [...members], isBroadcast: false, isFixed: lockDelete || autolink,
    })),
    services: world.applications.map(({ id, name }) => ({ id, name, roles: world.roles.filter(({ applications }) => applications.includes(id)) })),
    grants: new Map([...world.grants].map(([id, roles]) => [id, [...roles]])),
    links: new Map([...world.links].map(([id, targets]) => [id, [...targets]])),
    proofs: { structure: WHOLE, groups: WHOLE, people: WHOLE, members: WHOLE, services: WHOLE, grants: WHOLE, links: WHOLE, lessonBooks: WHOLE, shares: WHOLE, teachings: WHOLE },
    spaces: [],
    teachings: world.teachings.map((one) => ({
      ...one, isClass: world.classes.some(({ id }) => id === one.group),
      substitutes: world.replacements.flatMap(({ id, substitute, start: from, entered: to, ...row }) => (row.coTeaching === false && from !== null && to !== null && row.teacher === one.teacher && row.subject === one.subject && row.group === one.group ? [{ id, substitute, from, to }] : [])),
    })),
    lessonBooks: new Map(Map.groupBy(world.lessonBooks, ([inspector]) => inspector).entries().map(([inspector, all]) => [inspector, all.map(([, teacher]) => teacher)])),
  };
}
