import { z } from 'zod';
import type { Json } from '../../kernel/json.ts';
import type { RubriqueRole } from '../../rights/role.ts';
import type { ShareList, SpaceKind } from './shared-space.ts';

/** A role that some space holds as it is; the other roles have no image of their own. */
export const HeldRole = z.enum(['none', 'writer', 'moderator', 'manager']);
export type HeldRole = z.infer<typeof HeldRole>;

interface RoleTable {
  /** The role that each of ours is there: itself, or the nearest one below (§7.7: never the one above). */
  readonly held: Readonly<Record<RubriqueRole, HeldRole>>;
  /** Rights of each role that is held as it is. */
  readonly rights: Readonly<Record<HeldRole, readonly string[]>>;
  /** Our weakest role that has each right. */
  readonly needs: Readonly<Record<string, RubriqueRole>>;
}

/** connectors.md §7.7. Readers of a thread are those of each article; who publishes there publishes also what others wrote: ours only contribute. */
const TABLES: Readonly<Record<SpaceKind, RoleTable>> = {
  thread: {
    held: { none: 'none', visitor: 'none', writer: 'writer', publisher: 'writer', moderator: 'moderator', manager: 'manager' },
    rights: { none: [], writer: ['thread.contrib'], moderator: ['thread.contrib', 'thread.publish'], manager: ['thread.contrib', 'thread.publish', 'thread.manager'] },
    needs: { 'thread.contrib': 'writer', 'thread.publish': 'moderator', 'thread.manager': 'manager' },
  },
};

/** The right without which no list is replaced. */
export const MANAGES: Readonly<Record<SpaceKind, string>> = { thread: 'thread.manager' };

/** What a role of ours is in a kind of space: the same role, or the nearest below. */
export function heldRole(kind: SpaceKind, role: RubriqueRole): HeldRole {
  return TABLES[kind].held[role];
}

/** The weakest of our roles that has a right; undefined for a right that this version does not know. */
export function roleNeeded(kind: SpaceKind, right: string): RubriqueRole | undefined {
  return TABLES[kind].needs[right];
}

/** The rights of a role that is held, in the names of the platform; undefined where the platform does not say all of these names. */
export function namesOfRole(kind: SpaceKind, { actions }: ShareList, role: HeldRole): readonly string[] | undefined {
  const names = TABLES[kind].rights[role].map((right) => actions.get(right));
  const said = names.filter((own) => own !== undefined);
  return said.length < names.length ? undefined : [...new Set(said.flat())].toSorted();
}

/**
 * The role that names of the platform are: one that is held as it is, or `{ custom }`, kept word for word. What is custom is nobody’s
 * default: it is shown, and never written over unseen.
 */
export function roleOfNames(kind: SpaceKind, list: ShareList, names: readonly string[]): Json {
  const held = [...new Set(names)].toSorted();
  const role = HeldRole.options.find((one) => namesOfRole(kind, list, one)?.join('\n') === held.join('\n'));
  return role ?? { custom: held };
}

/** The rights that names make up, with the names that make up none of these. */
export function rightsOfNames({ actions }: ShareList, names: readonly string[]): readonly string[] {
  const held = new Set(names);
  const rights = [...actions].filter(([, own]) => own.length > 0 && own.every((name) => held.has(name)));
  const explained = new Set(rights.flatMap(([, own]) => own));
  return [...rights.map(([right]) => right), ...[...held].filter((name) => !explained.has(name))];
}
