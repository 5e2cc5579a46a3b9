import { spheresOf } from '../../messaging/reach-spheres.ts';
import { oncePerDirectory } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { meetsFamily } from '../population.ts';

/** Classes with pupils and without any teacher: exports of STSweb are missing. Teachers without a service are told by ALI-08. */
export const msg08: Control<'MSG-08'> = {
  id: 'MSG-08',
  severity: 'error',
  family: 'MSG',
  where: 'stsweb',
  source: { ref: 'S2-111', quote: 'messagerie avec enseignant sans service, messagerie sans enseignant' },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) => classesWithoutTeacher(ground).map((id) => ({ objects: [{ kind: 'group', id }], params: {} })),
};

const classesWithoutTeacher = oncePerDirectory((directory): readonly string[] => {
  const { classes, members } = spheresOf(directory);
  const holds = (c: number, family: 'student' | 'teacher'): boolean => meetsFamily({ directory }, members[c], [family]);
  return classes.filter((_, c) => holds(c, 'student') && !holds(c, 'teacher')).map(({ id }) => id);
});
