import type { Group } from '../../../domain/directory/group.ts';
import { isMember } from '../../../domain/rights/memberships.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';
import { GROUP_KIND_LABELS } from '../../../texts/people/roles.ts';

/** A group of somebody, and whether the draft put her there. */
export interface PersonGroup {
  readonly group: Group;
  readonly isPending: boolean;
}

/** The groups somebody is in with the draft: those of the school first, then upstream and computed ones. */
export function groupsOfPerson(now: RightsSide, before: RightsSide, person: number): readonly PersonGroup[] {
  return now.groups
    .flatMap((group, i) => (isMember(now.rights.memberships, i, person) ? [{ group, isPending: !wasMember(before, group.id, person) }] : []))
    .toSorted((a, b) => weight(a.group) - weight(b.group));
}

/** The groups of the school to which somebody may still be added by hand. */
export function groupsToJoin(now: RightsSide, person: number): readonly Group[] {
  return now.groups.filter((group, i) => isEditable(group) && !isMember(now.rights.memberships, i, person));
}

/** What a group is called where another has its name: « Chef d’établissement (Fonctionnel) », never taken for the one that gives privileges. */
export function distinctName({ id, name, kind }: Group, { groups }: RightsSide): string {
  const hasTwin = groups.some((other) => other.id !== id && other.name === name);
  return hasTwin ? `${name} (${GROUP_KIND_LABELS[kind]})` : name;
}

/** Whether the members of a group are decided here. */
export function isEditable({ origin }: Group): boolean {
  return origin === 'ent';
}

function wasMember({ groupIndex, rights }: RightsSide, groupId: string, person: number): boolean {
  const i = groupIndex.get(groupId);
  return i !== undefined && isMember(rights.memberships, i, person);
}

function weight({ kind }: Group): number {
  return ['class', 'free', 'privilege', 'functional', 'teaching', 'function', 'profile'].indexOf(kind);
}
