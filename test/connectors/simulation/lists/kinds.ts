import { blogNames } from '../../../support/fake-entcore/blog-routes.ts';
import { namesOf } from '../../../support/fake-entcore/thread-routes.ts';
import type { Json } from '../../../../domain/kernel/json.ts';

/** Our roles, the weakest first. */
export const ROLES = ['none', 'visitor', 'writer', 'publisher', 'moderator', 'manager'] as const;

export type Kind = 'thread' | 'blog' | 'openBlog';

/** What a kind of space makes of our roles (connectors.md §7.7), written once more, of nothing of the program. */
interface KindTable {
  /** The role that each of ours is there: itself, or the nearest below. */
  readonly held: readonly (typeof ROLES)[number][];
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Names that go with any role. */
  readonly beside: readonly string[];
  /** Rights that people have there: the names of each, and the rank of the weakest role that has it. */
  readonly rights: Readonly<Record<string, readonly [names: readonly string[], rank: number]>>;
}

const READ = blogNames('blog.read');
const CONTRIBUTE = blogNames('blog.read', 'blog.contrib');
const MANAGE = blogNames('blog.read', 'blog.contrib', 'blog.manager');
const blogRights = (contributes: number): KindTable['rights'] => ({ 'blog.read': [READ, 1], 'blog.contrib': [blogNames('blog.contrib'), contributes], 'blog.manager': [blogNames('blog.manager'), 5] });

export const KINDS: Readonly<Record<Kind, KindTable>> = {
  thread: {
    held: ['none', 'none', 'writer', 'writer', 'moderator', 'manager'],
    names: { none: [], writer: namesOf('thread.contrib'), moderator: namesOf('thread.contrib', 'thread.publish'), manager: namesOf('thread.contrib', 'thread.publish', 'thread.manager') },
    beside: [],
    rights: { 'thread.contrib': [namesOf('thread.contrib'), 2], 'thread.publish': [namesOf('thread.publish'), 4], 'thread.manager': [namesOf('thread.manager'), 5] },
  },
  blog: { held: ['none', 'visitor', 'writer', 'writer', 'writer', 'manager'], names: { none: [], visitor: READ, writer: CONTRIBUTE, manager: MANAGE }, beside: blogNames('blog.comment'), rights: blogRights(2) },
  openBlog: { held: ['none', 'visitor', 'visitor', 'publisher', 'publisher', 'manager'], names: { none: [], visitor: READ, publisher: CONTRIBUTE, manager: MANAGE }, beside: blogNames('blog.comment'), rights: blogRights(3) },
};

/** The role that one of ours is in a kind of space. */
export function heldThere(kind: Kind, role: string): string {
  return KINDS[kind].held[ROLES.findIndex((one) => one === role)] ?? 'none';
}

/** Names that a role of the school is there, but for what goes with any. */
export function imageOf(kind: Kind, role: string): readonly string[] {
  return (KINDS[kind].names[heldThere(kind, role)] ?? []).toSorted();
}

/** The role that names are there, as the school would hold it; what is none of them is kept as it is. */
export function valueOfNames(kind: Kind, names: readonly string[]): Json {
  const { names: table, beside } = KINDS[kind];
  const plain = names.filter((name) => !beside.includes(name)).toSorted().join();
  const role = Object.keys(table).find((one) => table[one]?.toSorted().join() === plain) ?? (kind !== 'thread' && plain === blogNames('blog.manager').toSorted().join() ? 'manager' : undefined);
  return role === undefined || (role === 'none' && names.length > 0) ? { custom: [...names] } : role;
}
