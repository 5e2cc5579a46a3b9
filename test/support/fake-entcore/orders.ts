import { must } from '../../../domain/kernel/assert.ts';
import { addBlogs } from './blog-routes.ts';
import type { FakeEntcore, FakeOptions } from './fake-entcore.ts';
import type { Fault } from './faults.ts';
import type { Granted } from './oauth.ts';

/** What a test asks of the fake beside what HTTP carries: to fail, or that somebody acts on the platform itself. */
export type Order =
  | { readonly kind: 'fail'; readonly faults: readonly Fault[] }
  | { readonly kind: 'options'; readonly options: Partial<FakeOptions> }
  | { readonly kind: 'asked' }
  | { readonly kind: 'rename'; readonly group: string; readonly name: string }
  | { readonly kind: 'member'; readonly group: string; readonly user: string; readonly isMember: boolean }
  | { readonly kind: 'role'; readonly group: string; readonly role: string; readonly isGiven: boolean }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'delivered'; readonly user: string; readonly externalId: string }
  | { readonly kind: 'className'; readonly id: string; readonly name: string }
  | { readonly kind: 'replacements' }
  | { readonly kind: 'forget'; readonly granted: Granted }
  | { readonly kind: 'secrets' }
  | { readonly kind: 'blogs' }
  | { readonly kind: 'removeGroup'; readonly group: string }
  | { readonly kind: 'besides'; readonly group: string };

type Done = readonly string[];

const ACTS: { readonly [K in Order['kind']]: (fake: FakeEntcore, order: Extract<Order, { kind: K }>) => Done } = {
  fail: ({ faults }, order) => {
    faults.splice(0, faults.length, ...order.faults.map((fault) => ({ ...fault })));
    return [];
  },
  options: ({ options }, order) => {
    Object.assign(options, order.options);
    return [];
  },
  asked: ({ asked }) => asked.splice(0),
  rename: ({ world }, { group, name }) => {
    must(world.groups.get(group), 'the group is there').name = name;
    return [];
  },
  member: ({ world }, { group, user, isMember }) => toggle(must(world.groups.get(group), 'the group is there').members, user, isMember),
  role: ({ world }, { group, role, isGiven }) => {
    const roles = world.grants.get(group) ?? new Set<string>();
    world.grants.set(group, roles);
    return toggle(roles, role, isGiven);
  },
  delivered: ({ world }, { user, externalId }) => {
    must(world.users.get(user), 'the person is there').externalId = externalId;
    return [];
  },
  className: ({ world }, { id, name }) => {
    must(world.classes.find((one) => one.id === id), 'the class is there').name = name;
    return [];
  },
  replacements: ({ world }) => world.replacements.filter(({ coTeaching }) => coTeaching === false).map(({ teacher, substitute, group, subject, start, entered }) => [teacher, substitute, group, subject, start, entered].join(' ')),
  group: ({ world }, { group: id }) => {
    const { name, members } = must(world.groups.get(id), 'the group is there');
    return [name, ...members, ...(world.grants.get(id) ?? [])];
  },
  forget: ({ oauth }, { granted }) => {
    oauth[granted].clear();
    return [];
  },
  secrets: ({ oauth }) => [...oauth.secrets],
  blogs: ({ world }) => {
    addBlogs(world);
    return [];
  },
  removeGroup: ({ world }, { group }) => {
    for (const kept of [world.groups, world.grants, world.links]) kept.delete(group);
    return [];
  },
  besides: (fake, { group }) => {
    showOnceWritten(fake, group);
    return [];
  },
};

/** Does it; gives what was asked over HTTP since the last time. */
export function answerOrder<K extends Order['kind']>(fake: FakeEntcore, order: Extract<Order, { kind: K }>): Done {
  const act: (given: FakeEntcore, ordered: Extract<Order, { kind: K }>) => Done = ACTS[order.kind];
  return act(fake, order);
}

/** Once something is written there, the members of a group reach each other besides, which nobody asked for. */
function showOnceWritten(fake: FakeEntcore, group: string): void {
  const handle = fake.handle.bind(fake);
  fake.handle = (request) => {
    const answer = handle(request);
    if (request.method === 'GET' || request.path.startsWith('/auth/')) return answer;
    must(fake.world.groups.get(group), 'the group is there').users = 'BOTH';
    fake.handle = handle;
    return answer;
  };
}

function toggle(set: Set<string>, key: string, isIn: boolean): Done {
  if (isIn) set.add(key);
  else set.delete(key);
  return [];
}
