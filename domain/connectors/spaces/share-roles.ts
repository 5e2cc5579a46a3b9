import type { Json } from '../../kernel/json.ts';
import { GIVEN_ROLES, RubriqueRole } from '../../rights/role.ts';
import type { Loss } from '../capabilities.ts';
import type { ShareList, SpaceKind } from './shared-space.ts';

/** A role as a space holds it: each kind has its own, the others have no image in it. */
export const HeldRole = RubriqueRole;
export type HeldRole = RubriqueRole;

interface RoleTable {
  /** The role that each of ours is there: itself, or the nearest one below (§7.7: never the one above). */
  readonly held: Readonly<Record<RubriqueRole, HeldRole>>;
  /** Rights of each role that is held as it is. */
  readonly rights: Readonly<Partial<Record<HeldRole, readonly string[]>>>;
  /** Other rights that are such a role too. */
  readonly also: Readonly<Partial<Record<HeldRole, readonly string[]>>>;
  /** Rights that go with any role, and that none of ours says: left as they are to whoever keeps one. */
  readonly beside: readonly string[];
  /** Our weakest role that has each right. */
  readonly needs: Readonly<Record<string, RubriqueRole>>;
}

const OF_BLOG = { none: [], visitor: ['blog.read'], manager: ['blog.read', 'blog.contrib', 'blog.manager'] } as const;
const BESIDE_BLOG = { also: { manager: ['blog.manager'] }, beside: ['blog.comment'] } as const;

/** connectors.md §7.7. Readers of a thread are those of each article; who publishes there publishes also what others wrote: ours only contribute. */
const TABLES: Readonly<Record<SpaceKind, RoleTable>> = {
  thread: {
    held: { none: 'none', visitor: 'none', writer: 'writer', publisher: 'writer', moderator: 'moderator', manager: 'manager' },
    rights: { none: [], writer: ['thread.contrib'], moderator: ['thread.contrib', 'thread.publish'], manager: ['thread.contrib', 'thread.publish', 'thread.manager'] },
    needs: { 'thread.contrib': 'writer', 'thread.publish': 'moderator', 'thread.manager': 'manager' },
    also: {}, beside: [],
  },
  // Who moderates would have to manage, which gives more: a person’s choice.
  blog: {
    held: { none: 'none', visitor: 'visitor', writer: 'writer', publisher: 'writer', moderator: 'writer', manager: 'manager' },
    rights: { ...OF_BLOG, writer: ['blog.read', 'blog.contrib'] },
    needs: { 'blog.read': 'visitor', 'blog.comment': 'visitor', 'blog.contrib': 'writer', 'blog.manager': 'manager' },
    ...BESIDE_BLOG,
  },
  // Who contributes publishes: ours who only write read.
  openBlog: {
    held: { none: 'none', visitor: 'visitor', writer: 'visitor', publisher: 'publisher', moderator: 'publisher', manager: 'manager' },
    rights: { ...OF_BLOG, publisher: ['blog.read', 'blog.contrib'] },
    needs: { 'blog.read': 'visitor', 'blog.comment': 'visitor', 'blog.contrib': 'publisher', 'blog.manager': 'manager' },
    ...BESIDE_BLOG,
  },
};

/** The right without which no list is replaced. */
export const MANAGES: Readonly<Record<SpaceKind, string>> = { thread: 'thread.manager', blog: 'blog.manager', openBlog: 'blog.manager' };

/** What a role of ours is in a kind of space: the same role, or the nearest below. */
export function heldRole(kind: SpaceKind, role: RubriqueRole): HeldRole {
  return TABLES[kind].held[role];
}

/** The weakest of our roles that has a right; undefined for a right that this version does not know. */
export function roleNeeded(kind: SpaceKind, right: string): RubriqueRole | undefined {
  return TABLES[kind].needs[right];
}

/** The rights of a role that is held, in the names of the platform; undefined where the platform does not say all of these names, or holds no such role. */
export function namesOfRole(kind: SpaceKind, list: ShareList, role: HeldRole): readonly string[] | undefined {
  return namesOf(list, TABLES[kind].rights[role]);
}

function namesOf({ actions }: ShareList, rights: readonly string[] | undefined): readonly string[] | undefined {
  const names = rights?.map((right) => actions.get(right));
  const said = names?.filter((own) => own !== undefined);
  return said === undefined || said.length !== names?.length ? undefined : [...new Set(said.flat())].toSorted();
}

/** Names that somebody holds beside those of a role, and that go with any. */
export function namesBeside(kind: SpaceKind, list: ShareList, held: readonly string[]): readonly string[] {
  const own = new Set(Object.values(TABLES[kind].rights).flatMap((rights) => namesOf(list, rights) ?? []));
  const beside = TABLES[kind].beside.flatMap((right) => list.actions.get(right) ?? []);
  return held.filter((name) => beside.includes(name) && !own.has(name));
}

/**
 * The role that names of the platform are: one that is held as it is, or `{ custom }`, kept word for word. What is custom is nobody’s
 * default: it is shown, and never written over unseen.
 */
export function roleOfNames(kind: SpaceKind, list: ShareList, names: readonly string[]): Json {
  const held = [...new Set(names)].toSorted();
  const beside = namesBeside(kind, list, held);
  const plain = held.filter((name) => !beside.includes(name)).join('\n');
  const role = HeldRole.options.find((one) => [namesOfRole(kind, list, one), namesOf(list, TABLES[kind].also[one])].some((own) => own?.join('\n') === plain));
  return role === undefined || (role === 'none' && beside.length > 0) ? { custom: held } : role;
}

/** The rights that names make up, with the names that make up none of these. */
export function rightsOfNames({ actions }: ShareList, names: readonly string[]): readonly string[] {
  const held = new Set(names);
  const rights = [...actions].filter(([, own]) => own.length > 0 && own.every((name) => held.has(name)));
  const explained = new Set(rights.flatMap(([, own]) => own));
  return [...rights.map(([right]) => right), ...[...held].filter((name) => !explained.has(name))];
}

/** What a kind of space does not hold as it is of our roles, of any of some kinds. */
export function roleLosses(kinds: readonly SpaceKind[]): readonly Loss[] {
  return GIVEN_ROLES.flatMap((role): readonly Loss[] => {
    const held = kinds.map((kind) => heldRole(kind, role)).filter((one) => one !== role);
    return held.length === 0 ? [] : [{ field: role, kind: held.includes('none') ? 'dropped' : 'narrower' }];
  });
}
