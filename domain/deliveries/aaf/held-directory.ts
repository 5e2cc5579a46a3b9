import type { Group } from '../../directory/group.ts';
import type { Person } from '../../directory/person.ts';

/** Everybody of a school and its groups, as an ENT or a console holds them, or as a delivery makes them. */
export interface HeldDirectory {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
}

/** Whether upstream states who is in a group: computed groups about a profile or a function follow from the person. */
export function isStatedGroup({ origin, classId }: Pick<Group, 'origin' | 'classId'>): boolean {
  return origin === 'aaf' || classId !== undefined;
}
