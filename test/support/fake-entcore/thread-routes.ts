import { empty, json, REFUSED, type FakeAnswer } from './fake-request.ts';
import type { FakeRoute, RouteGiven } from './fake-route.ts';
import { administers } from './read-routes.ts';
import { groupsOf, type FakeThread, type FakeUser, type FakeWorld } from './world.ts';

// The threads of news (§2.6): a list of shares that is replaced whole, in which whom the caller does not see, and whom is blocked, is dropped in
// silence (E21), and from which the caller may be missing though they are on it (E20).

const NAMES = { 'thread.contrib': ['net-atos-ThreadController|contrib', 'net-atos-InfoController|create'], 'thread.publish': ['net-atos-InfoController|publish'], 'thread.manager': ['net-atos-ThreadController|manager'] } as const;

export type FakeRight = keyof typeof NAMES;

/** The names that the fake gives to a right. */
export function namesOf(...rights: readonly FakeRight[]): readonly string[] {
  return rights.flatMap((right) => NAMES[right]);
}

export const EVERYTHING = namesOf('thread.contrib', 'thread.publish', 'thread.manager');

/** What is read and written of them. */
export const THREAD_ROUTES: readonly FakeRoute[] = [
  ['GET', /^\/actualites\/api\/v1\/threads$/, ({ world, by }) => json(world.threads.filter((thread) => rightsOf(world, thread, by).length > 0).map((thread) => showThread(world, thread, by)))],
  ['GET', /^\/actualites\/api\/v1\/threads\/([^/]+)\/shares$/, (given) => onThread(given, (thread) => json(showShares(given, thread)))],
  ['PUT', /^\/actualites\/api\/v1\/threads\/([^/]+)\/shares$/, (given) => onThread(given, (thread) => replace(given, thread))],
];

function onThread({ world, by, id }: RouteGiven, answer: (thread: FakeThread) => FakeAnswer): FakeAnswer {
  const thread = world.threads.find((one) => String(one.id) === id);
  if (thread === undefined) return empty(404);
  return rightsOf(world, thread, by).includes('net-atos-ThreadController|manager') ? answer(thread) : REFUSED;
}

function rightsOf(world: FakeWorld, { owner, groups, users }: FakeThread, by: FakeUser): readonly string[] {
  if (owner === by.id) return EVERYTHING;
  const own = [...groups].filter(([id]) => world.groups.get(id)?.members.has(by.id) === true).flatMap(([, names]) => names);
  return [...new Set([...own, ...(users.get(by.id) ?? [])])];
}

function showThread(world: FakeWorld, thread: FakeThread, by: FakeUser): unknown {
  const held = rightsOf(world, thread, by);
  const sharedRights = Object.entries(NAMES).filter(([, names]) => names.every((name) => held.includes(name))).map(([right]) => right);
  const { id, title, structure: structureId, owner } = thread;
  return { id, title, icon: null, mode: 0, created: '2026-01-05T08:00:00', modified: '2026-01-05T08:00:00', structureId, owner: { id: owner, displayName: owner, deleted: false }, sharedRights, visible: true };
}

function showShares({ world, by, options: { hidesOwnShare } }: RouteGiven, thread: FakeThread): unknown {
  const users = [...thread.users].filter(([id]) => !(hidesOwnShare && id === by.id));
  return {
    actions: Object.entries(NAMES).map(([displayName, name]) => ({ name, displayName, type: 'RESOURCE' })),
    groups: { visibles: groupsSeen(world, by).map((id) => ({ id, name: id, groupDisplayName: null, structureName: '' })), checked: Object.fromEntries(thread.groups) },
    users: { visibles: usersSeen(world, by).map((id) => ({ id, username: id, profile: '' })), checked: Object.fromEntries(users) },
    owner: thread.owner, rights: [],
  };
}

function groupsSeen(world: FakeWorld, by: FakeUser): readonly string[] {
  return by.administers.flatMap((structure) => groupsOf(world, structure)).map(({ id }) => id).filter((id) => !world.hidden.has(id));
}

function usersSeen(world: FakeWorld, by: FakeUser): readonly string[] {
  return [...world.users.values()].filter(({ id, structure }) => administers(by, structure) && id !== by.id && !world.hidden.has(id)).map(({ id }) => id);
}

/** Groups and people whom somebody sees when they share something. */
export function sharingSeen(world: FakeWorld, by: FakeUser): { readonly groups: readonly { readonly id: string }[]; readonly users: readonly { readonly id: string }[] } {
  return { groups: groupsSeen(world, by).map((id) => ({ id })), users: usersSeen(world, by).map((id) => ({ id })) };
}

/** The whole list, in one transaction: what is not given, not seen or blocked is gone, and whoever is new is told. */
function replace({ world, by, body }: RouteGiven, thread: FakeThread): FakeAnswer {
  const [groups, users] = [sharesOf(body['groups']), sharesOf(body['users'])];
  const held = rightsOf(world, thread, by);
  if ([...groups, ...users].some(([, names]) => names.some((name) => !held.includes(name)))) return json({ error: 'insufficient.rights.to.modify.shares' }, 400);
  const seen = new Set([...groupsSeen(world, by), ...usersSeen(world, by), by.id]);
  const isKept = ([id, names]: readonly [string, readonly string[]]): boolean => names.length > 0 && seen.has(id) && world.users.get(id)?.blocked !== true;
  const before = new Set([...thread.groups.keys(), ...thread.users.keys()]);
  const kept = { groups: groups.filter(isKept), users: users.filter(isKept) };
  world.notices.push(...[...kept.groups, ...kept.users].map(([id]) => id).filter((id) => !before.has(id)));
  for (const kind of ['groups', 'users'] as const) {
    thread[kind].clear();
    for (const [id, names] of kept[kind]) thread[kind].set(id, names);
  }
  thread.isAutomatic = false;
  return json({ ok: true });
}

function sharesOf(given: unknown): readonly (readonly [string, readonly string[]])[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).map(([id, names]) => [id, Array.isArray(names) ? names.map(String) : []]);
}
