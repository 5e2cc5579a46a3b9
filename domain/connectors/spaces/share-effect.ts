import type { PlatformSchool } from '../platform-school.ts';
import { rightsOfNames } from './share-roles.ts';
import { peopleOf, subjectOf, type SharedSpace } from './shared-space.ts';

/** A right of somebody in a space: written as a role in an application is. */
export interface ShareRight {
  readonly person: string;
  readonly space: string;
  readonly right: string;
}

function textOf({ person, space, right }: ShareRight): string {
  return `${person} share|${space}|${right} spaces`;
}

/** Reads it back; undefined for a role in an application. */
export function parseShareRight(text: string): ShareRight | undefined {
  const [person = '', place = '', application] = text.split(' ');
  const [kind, space = '', ...right] = place.split('|');
  return application === 'spaces' && kind === 'share' ? { person, space, right: right.join('|') } : undefined;
}

/** Rights that people have in spaces on one side and not on the other: their list is not the same, or who is in a group of it. */
export function openedShares(before: PlatformSchool, after: PlatformSchool, moved: readonly string[]): readonly string[] {
  if (before.spaces === after.spaces && before.groups === after.groups) return [];
  const known = new Map(before.spaces.map((space) => [space.id, space]));
  const isMoved = ({ list }: SharedSpace): boolean => list !== null && moved.some((id) => [...list.held.keys()].some((subject) => subjectOf(subject).kind === 'group' && subjectOf(subject).id === id));
  return after.spaces.filter((space) => known.get(space.id) !== space || isMoved(space)).flatMap((space) => {
    const had = rightsIn(before, known.get(space.id));
    return [...rightsIn(after, space)].filter((right) => !had.has(right));
  });
}

function rightsIn({ groups }: PlatformSchool, space: SharedSpace | undefined): ReadonlySet<string> {
  const list = space?.list;
  if (space === undefined || list == null) return new Set();
  const byId = new Map(groups.map((group) => [group.id, group]));
  return new Set([...list.held].flatMap(([subject, names]) =>
    rightsOfNames(list, names).flatMap((right) => peopleOf(byId, subject).map((person) => textOf({ person, space: space.id, right })))));
}
