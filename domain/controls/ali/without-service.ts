import type { Person } from '../../directory/person.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';

/** Whether a group is taught: a class, a teaching group, or the teachers of a class. */
function isTaught(directory: DirectoryIndex, groupId: string): boolean {
  const group = directory.findGroup(groupId);
  return group?.kind === 'class' || group?.kind === 'teaching' || group?.classId !== undefined;
}

/** Whether somebody is in a class or a teaching group: what a service of STSweb becomes in the ENT. */
export function hasService(directory: DirectoryIndex, { groupIds }: Person): boolean {
  return groupIds.some((id) => isTaught(directory, id));
}
