import { json, REFUSED, type FakeAnswer } from './fake-request.ts';
import type { FakeRoute } from './fake-route.ts';
import { showApplications, showGroup, showUser } from './show.ts';
import { groupsOf, type FakeUser, type FakeWorld } from './world.ts';

/** Whether somebody administers a school there. */
export function administers(user: FakeUser, structure: string | undefined): boolean {
  return structure !== undefined && user.administers.includes(structure);
}

/** Only for who administers the school of a group; an unknown one is refused alike. */
export function forGroup(world: FakeWorld, by: FakeUser, id: string, answer: () => FakeAnswer): FakeAnswer {
  return administers(by, world.groups.get(id)?.structure) ? answer() : REFUSED;
}

/** What is read (§2.1 to §2.5). */
export const READ_ROUTES: readonly FakeRoute[] = [
  ['GET', /^\/auth\/oauth2\/userinfo$/, ({ by }) => json({ userId: by.id, login: `login.${by.id}`, type: by.type, functions: by.administers.length === 0 ? {} : { ADMIN_LOCAL: { code: 'ADMIN_LOCAL', scope: by.administers } } })],
  ['GET', /^\/infra\/monitoring\/versions$/, ({ options: { version } }) => json([{ 'org.entcore~directory': version }, { 'org.entcore~communication': version }])],
  ['GET', /^\/directory\/structure\/admin\/list$/, ({ world, by }) => json(world.structures.filter(({ id }) => by.administers.includes(id)).map((one) => ({ ...one, externalId: one.UAI, source: 'AAF', exports: [], parents: [] })))],
  ['GET', /^\/directory\/structure\/([^/]+)\/users$/, ({ world, by, id, options: { withExternalId } }) => (administers(by, id) ? json([...world.users.values()].filter(({ structure }) => structure === id).map((user) => showUser(world, user, withExternalId))) : REFUSED)],
  ['GET', /^\/directory\/group\/admin\/list$/, ({ world, by, query }) => (administers(by, query.get('structureId') ?? undefined) ? json(groupsOf(world, query.get('structureId') ?? '').map((group) => showGroup(world, group))) : REFUSED)],
  ['GET', /^\/directory\/user\/group\/([^/]+)$/, ({ world, by, id }) => forGroup(world, by, id, () => json([...(world.groups.get(id)?.members ?? [])].flatMap((member) => showMember(world, member))))],
  ['GET', /^\/appregistry\/applications\/roles$/, ({ world, by, query }) => (administers(by, query.get('structureId') ?? undefined) ? json(showApplications(world)) : REFUSED)],
  ['GET', /^\/appregistry\/groups\/roles$/, ({ world, by, query }) => (administers(by, query.get('structureId') ?? undefined) ? json(groupsOf(world, query.get('structureId') ?? '').map(({ id, name }) => ({ id, name, groupDisplayName: null, roles: [...(world.grants.get(id) ?? [])] }))) : REFUSED)],
];

function showMember(world: FakeWorld, id: string): readonly unknown[] {
  const user = world.users.get(id);
  return user === undefined ? [] : [{ id, login: `login.${id}`, firstName: user.firstName, lastName: user.lastName, type: user.type, code: `CODE-SECRET-${id}` }];
}
