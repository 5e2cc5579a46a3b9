import { FAMILY_OF_PROFILE, type ProfileFamily } from '../directory/profile.ts';
import { spheresOf } from '../messaging/reach-spheres.ts';
import { membersOf } from '../rights/memberships.ts';
import type { PeopleSet } from '../rights/people-set.ts';
import { word } from '../rights/typed-read.ts';
import type { PrincipalRef } from '../rubriques/principal.ts';
import type { ControlGround } from './control-ground.ts';

/** Those who are no staff: what they publish or delete engages the school all the same. */
export const NOT_STAFF: readonly ProfileFamily[] = ['student', 'guardian', 'guest'];

/** Pupils and those who answer for them. */
export const FAMILIES = ['student', 'guardian'] as const satisfies readonly ProfileFamily[];

/** Those who work in the school. */
export const STAFF: readonly ProfileFamily[] = ['teacher', 'staff'];

/** Whether a right reaches people of a family: the person, or somebody of the group. */
export function holdsFamily(ground: ControlGround, { kind, id }: PrincipalRef, families: readonly ProfileFamily[]): boolean {
  const { directory } = ground;
  if (kind === 'group') return meetsFamily(ground, peopleOf(ground, id), families);
  const person = directory.findPerson(id);
  return person !== undefined && families.includes(FAMILY_OF_PROFILE[person.profile]);
}

/** Whether people of a family are in a set. */
export function meetsFamily({ directory }: Pick<ControlGround, 'directory'>, people: PeopleSet | undefined, families: readonly ProfileFamily[]): boolean {
  const { people: byFamily } = spheresOf(directory);
  return families.some((family) => meet(people, byFamily.get(family)));
}

/** The people of any group, upstream or of the school; undefined when there is no such group. */
export function peopleOf({ side }: Pick<ControlGround, 'side'>, groupId: string): PeopleSet | undefined {
  const group = side.groupIndex.get(groupId);
  return group === undefined ? undefined : membersOf(side.rights.memberships, group);
}

/** Whether two sets have somebody in common. */
function meet(one: PeopleSet | undefined, other: PeopleSet | undefined): boolean {
  return one !== undefined && other !== undefined && one.some((bits, i) => (bits & word(other, i)) !== 0);
}
