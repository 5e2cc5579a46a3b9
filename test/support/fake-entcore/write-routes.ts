import { empty, json, REFUSED, type FakeAnswer } from './fake-request.ts';
import { addGroup } from './fake-school.ts';
import type { FakeRoute, RouteGiven } from './fake-route.ts';
import { administers, forGroup } from './read-routes.ts';
import { addEdges } from './world.ts';

// What the platform does, with its oddities: unknown identifiers accepted in silence (E16), names that repeat (E17), groups kept although
// their deletion was answered (E18), a mass of roles replaced (E13). The connector of the program
// reaches only some of these; naive ones reach the others.

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is written (§2.3 to §2.5). */
export const WRITE_ROUTES: readonly FakeRoute[] = [
  ['POST', /^\/directory\/group$/, createGroup],
  ['PUT', /^\/directory\/group\/([^/]+)$/, (given) => onGroup(given, ({ world, id, body }) => {
    const group = world.groups.get(id);
    if (group !== undefined) group.name = text(body['name']);
    return json({ id });
  })],
  ['DELETE', /^\/directory\/group\/([^/]+)$/, (given) => onGroup(given, ({ world, id }) => {
    if (world.groups.get(id)?.lockDelete === false) for (const kept of [world.groups, world.grants, world.links]) kept.delete(id);
    return empty(204);
  })],
  ['POST', /^\/directory\/user\/group\/([^/]+)\/([^/]+)$/, (given) => setMember(given, true)],
  ['DELETE', /^\/directory\/user\/group\/([^/]+)\/([^/]+)$/, (given) => setMember(given, false)],
  ['PUT', /^\/appregistry\/authorize\/group\/([^/]+)\/role\/([^/]+)$/, (given) => setRole(given, true)],
  ['DELETE', /^\/appregistry\/authorize\/group\/([^/]+)\/role\/([^/]+)$/, (given) => setRole(given, false)],
  ['POST', /^\/appregistry\/authorize\/group$/, replaceRoles],
  ['POST', /^\/appregistry\/role$/, createRole],
];

function onGroup(given: RouteGiven, answer: (given: RouteGiven) => FakeAnswer): FakeAnswer {
  return forGroup(given.world, given.by, given.id, () => answer(given));
}

function createGroup({ world, by, body }: RouteGiven): FakeAnswer {
  const structure = text(body['structureId']);
  if (!administers(by, structure)) return REFUSED;
  const id = `new-${String(world.nextId)}`;
  world.nextId += 1;
  addGroup(world, { id, name: text(body['name']), type: 'ManualGroup', users: null, structure, createdBy: by.id }, []);
  return json({ id }, 201);
}

function setMember({ world, by, id: user, other: groupId, options }: RouteGiven, isIn: boolean): FakeAnswer {
  const group = world.groups.get(groupId);
  const person = world.users.get(user);
  if (group === undefined || !administers(by, group.structure) || (person !== undefined && !administers(by, person.structure))) return REFUSED;
  if (person === undefined || group.type !== 'ManualGroup') return json({});
  group.sends.delete(user);
  group.shows.delete(user);
  if (isIn) {
    group.members.add(user);
    if (!options.lateRules) addEdges(group, user);
  } else group.members.delete(user);
  return json({});
}

function setRole(given: RouteGiven, isIn: boolean): FakeAnswer {
  return onGroup(given, ({ world, id, other }) => {
    const roles = world.grants.get(id) ?? new Set<string>();
    world.grants.set(id, roles);
    if (!isIn) roles.delete(other);
    else if (world.roles.some((role) => role.id === other)) roles.add(other);
    return isIn ? json({}) : empty(204);
  });
}

function replaceRoles({ world, by, body }: RouteGiven): FakeAnswer {
  const id = text(body['groupId']);
  const roles = Array.isArray(body['roleIds']) ? body['roleIds'].map(text) : [];
  return forGroup(world, by, id, () => {
    world.grants.set(id, new Set(roles));
    return json({});
  });
}

/** Names of roles are unique on the whole platform. */
function createRole({ world, by, body }: RouteGiven): FakeAnswer {
  if (by.administers.length === 0) return REFUSED;
  const name = text(body['role']);
  if (world.roles.some((role) => role.name === name)) return json({ error: 'conflict' }, 409);
  world.roles.push({ id: `r-new-${String(world.roles.length)}`, name, applications: [] });
  return json({ id: `r-new-${String(world.roles.length - 1)}` }, 201);
}
