import { z } from 'zod';

/**
 * What may stand for a rubrique on a platform (connectors.md §7.7): a thread of news, a blog whose notes are read before they appear (`blog`), one on which they
 * appear at once (`openBlog`), where whoever writes publishes. Who may do what is not the same in each, so that one that changes there is another space.
 */
export const SpaceKind = z.enum(['thread', 'blog', 'openBlog']);
export type SpaceKind = z.infer<typeof SpaceKind>;

/** Somebody, or a group, on the list of a space: `group:g-1`, `user:u-1`. */
export type Subject = string;

/** What a space says of who may do what in it. */
export interface ShareList {
  /** The names that the platform gives to each right. */
  readonly actions: ReadonlyMap<string, readonly string[]>;
  /** What each subject holds, in these names, kept as they are. */
  readonly held: ReadonlyMap<Subject, readonly string[]>;
  /** Subjects that the account of the connector sees: what replaces the list drops the others in silence (E21). */
  readonly visible: ReadonlySet<Subject>;
}

/** A space of a platform. */
export interface SharedSpace {
  /** `thread:12`. */
  readonly id: string;
  readonly kind: SpaceKind;
  readonly title: string;
  /** Who made it, by the identifier of the platform: they may do everything there, whatever the list says. */
  readonly owner: string;
  /** The account of the connector, and the rights that it has there, however it has them. */
  readonly account: { readonly id: string; readonly rights: readonly string[] };
  /** Null as long as nobody asked for it. */
  readonly list: ShareList | null;
  /** Writing to spaces of this kind was not proved on this instance. */
  readonly isUnproved?: boolean;
}

/** Names a space by its kind and its identifier there. */
export function spaceId(kind: SpaceKind, id: string): string {
  return `${kind}:${id}`;
}

/** What a space is, by its name; undefined for one that this version does not know. */
export function kindOfSpace(space: string): SpaceKind | undefined {
  return SpaceKind.safeParse(space.slice(0, space.indexOf(':'))).data;
}

/** Whether a space is only written to by replacing its whole list: of the others, one right is given or taken. */
export function isReplacedWhole(space: string): boolean {
  return kindOfSpace(space) === 'thread';
}

/** The identifier of a space there. */
export function idOfSpace(space: string): string {
  return space.slice(space.indexOf(':') + 1);
}

export function groupSubject(id: string): Subject {
  return `group:${id}`;
}

export function userSubject(id: string): Subject {
  return `user:${id}`;
}

/** Reads a subject back. */
export function subjectOf(subject: Subject): { readonly kind: 'group' | 'user'; readonly id: string } {
  const colon = subject.indexOf(':');
  return { kind: subject.slice(0, colon) === 'user' ? 'user' : 'group', id: subject.slice(colon + 1) };
}

/** Everybody whom a subject stands for. */
export function peopleOf(groups: ReadonlyMap<string, { readonly members: readonly string[] }>, subject: Subject): readonly string[] {
  const { kind, id } = subjectOf(subject);
  return kind === 'user' ? [id] : (groups.get(id)?.members ?? []);
}
