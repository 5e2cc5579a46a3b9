import { spheresOf } from '../../messaging/reach-spheres.ts';
import { readTimetableReport } from '../../school/upstream-report.ts';
import { hasService } from '../ali/without-service.ts';
import { oncePerDirectory, type ControlGround } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { meetsFamily } from '../population.ts';

/**
 * Classes with pupils and without any teacher, then teachers to whom the last timetable gives classes and STSweb no service
 * at all: exports of STSweb are missing. Those of whom no timetable says anything are told by ALI-08.
 */
export const msg08: Control<'MSG-08'> = {
  id: 'MSG-08',
  severity: 'error',
  family: 'MSG',
  where: 'stsweb',
  source: { ref: 'S2-111', quote: 'messagerie avec enseignant sans service, messagerie sans enseignant' },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) => [
    ...classesWithoutTeacher(ground).map((id): Finding => ({ objects: [{ kind: 'group', id }], params: {} })),
    ...teachersOfTimetable(ground).map((id): Finding => ({ objects: [{ kind: 'person', id }], params: {} })),
  ],
};

const classesWithoutTeacher = oncePerDirectory((directory): readonly string[] => {
  const { classes, members } = spheresOf(directory);
  const holds = (c: number, family: 'student' | 'teacher'): boolean => meetsFamily({ directory }, members[c], [family]);
  return classes.filter((_, c) => holds(c, 'student') && !holds(c, 'teacher')).map(({ id }) => id);
});

/** Nobody waits for the services of who has left, and a class given since is one. */
function teachersOfTimetable({ view, directory }: ControlGround): readonly string[] {
  const taught = new Set((readTimetableReport(view)?.services ?? []).map(({ personId }) => personId));
  return [...taught].filter((id) => {
    const person = directory.findPerson(id);
    return person !== undefined && !hasService(directory, person);
  });
}
