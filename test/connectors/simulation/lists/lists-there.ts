import { must } from '../../../../domain/kernel/assert.ts';
import type { FakeThread, FakeWorld } from '../../../support/fake-entcore/world.ts';
import { KINDS, type Kind } from './kinds.ts';

/** What each subject of a space holds, sorted, by `group:g-1` or `user:u-1`: read of the platform by nothing of the program. */
export type Entries = ReadonlyMap<string, readonly string[]>;

/** Threads and blogs that stand for rubriques of the school, by their name there. */
export const RUBRIQUE_OF: ReadonlyMap<string, string> = new Map([['thread:12', 'cdi'], ['thread:15', 'club'], ['blog:b-cdi', 'presse'], ['openBlog:b-open', 'voyage']]);

/** The account of the connector. */
export const ACCOUNT = 'user:u-machine';

/** What a space is, by its name. */
export function kindOf(space: string): Kind {
  return must((['thread', 'blog', 'openBlog'] as const).find((kind) => space.startsWith(`${kind}:`)), 'the space is of a known kind');
}

type Shares = Pick<FakeThread, 'groups' | 'users' | 'owner'>;

/** Who may do what in one of them, as the platform holds it; `is`: what the space is there now. */
export function spaceThere({ threads, blogs }: Pick<FakeWorld, 'threads' | 'blogs'>, space: string): Shares & { readonly is: Kind } {
  const id = space.slice(space.indexOf(':') + 1);
  const thread = threads.find((one) => `thread:${String(one.id)}` === space);
  if (thread !== undefined) return { ...thread, is: 'thread' };
  const blog = must(blogs.find((one) => one.id === id), 'the blog is there');
  return { ...blog, owner: blog.author, is: blog.publish === 'RESTRAINT' ? 'blog' : 'openBlog' };
}

/** Whether a space is still what was matched: a blog that changes how it publishes is another one (ADR 60). */
export function isStill(world: FakeWorld, space: string): boolean {
  return spaceThere(world, space).is === kindOf(space);
}

/** The whole list of a space. */
export function entriesOf({ groups, users }: Pick<FakeThread, 'groups' | 'users'>): Entries {
  const read = (kind: string, shares: FakeThread['groups']): readonly (readonly [string, readonly string[]])[] => [...shares].map(([id, names]) => [`${kind}:${id}`, [...new Set(names)].toSorted()]);
  return new Map([...read('group', groups), ...read('user', users)].filter(([, names]) => names.length > 0));
}

/** Subjects that do not hold the same on both sides. */
export function movedIn(before: Entries, after: Entries): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((subject) => before.get(subject)?.join() !== after.get(subject)?.join());
}

/** Everybody’s rights in a space, `person right`: as members of groups, by name, or as the one who made it. */
export function spaceRights(world: FakeWorld, space: string): readonly string[] {
  const { groups, users, owner } = spaceThere(world, space);
  const { rights } = KINDS[kindOf(space)];
  const held = new Map<string, Set<string>>();
  const give = (person: string, names: readonly string[]): void => {
    const own = held.get(person) ?? new Set();
    for (const name of names) own.add(name);
    held.set(person, own);
  };
  for (const [group, names] of groups) for (const person of world.groups.get(group)?.members ?? []) give(person, names);
  for (const [person, names] of users) give(person, names);
  for (const [names] of Object.values(rights)) give(owner, names);
  return [...held].flatMap(([person, names]) => Object.entries(rights).filter(([, [needed]]) => needed.every((name) => names.has(name))).map(([right]) => `${person} ${right}`));
}
