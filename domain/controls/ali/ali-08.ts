import type { DirectoryIndex } from '../../school/directory-index.ts';
import { oncePerDirectory } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';

/** Teachers without a class nor a teaching group: STSweb gives them no service. */
export const ali08: Control<'ALI-08'> = {
  id: 'ALI-08',
  severity: 'warning',
  family: 'ALI',
  where: 'stsweb',
  source: { ref: 'S2-085', quote: "Que faire si un enseignant en ULIS n'a pas de compte ENT ?" },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) => withoutService(ground).map((id) => ({ objects: [{ kind: 'person', id }], params: {} })),
};

const withoutService = oncePerDirectory((directory): readonly string[] =>
  directory.people.filter(({ profile, groupIds }) => profile === 'teacher' && !groupIds.some((id) => isTaught(directory, id))).map(({ id }) => id),
);

/** Whether a group is taught: a class, a teaching group, or the teachers of a class. */
export function isTaught(directory: DirectoryIndex, groupId: string): boolean {
  const group = directory.findGroup(groupId);
  return group?.kind === 'class' || group?.kind === 'teaching' || group?.classId !== undefined;
}
