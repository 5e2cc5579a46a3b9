import type { PlatformGroup, PlatformPerson, PlatformSchool } from '../platform-school.ts';
import type { PlatformTeaching } from './platform-teaching.ts';

/** The group that somebody enters who is put in a class: that of the people of their profile there; for a group, itself. */
export function enteredGroup({ groups }: Pick<PlatformSchool, 'groups'>, { group, isClass }: Pick<PlatformTeaching, 'group' | 'isClass'>, { profile }: Pick<PlatformPerson, 'profile'>): PlatformGroup | undefined {
  const isEntered = (one: PlatformGroup): boolean => (isClass ? one.kind === 'class' && one.classId === group && one.profile === profile : one.id === group);
  return groups.find(isEntered);
}
