import { must } from '../../kernel/assert.ts';
import { sidesOfClass } from '../../directory/class-sides.ts';
import { readTimetableReport } from '../../school/upstream-report.ts';
import type { ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksTimetableReport } from '../missing-data.ts';

/**
 * STSweb exports older than the last change of the timetable. No file says when EDT changed: a service of the last timetable
 * that the ENT still does not have shows it (« Déduit »).
 */
export const ali05: Control<'ALI-05'> = {
  id: 'ALI-05',
  severity: 'warning',
  family: 'ALI',
  where: 'stsweb',
  source: { ref: 'S2-084', quote: 'nécessaires à chaque modification apportée', inferred: true },
  fix: 'external',
  missing: lacksTimetableReport,
  find: (ground) => {
    const { services } = must(readTimetableReport(ground.view), 'the control is run');
    const people = new Set(services.filter((service) => isStillMissing(ground, service)).map(({ personId }) => personId));
    return people.size === 0 ? [] : [{ objects: [...people].map((id) => ({ kind: 'person' as const, id })), params: {} }];
  },
};

/** Nobody exports a service for who has left, and one that came since is no longer missing. */
function isStillMissing({ directory }: ControlGround, { personId, groupId }: { readonly personId: string; readonly groupId: string }): boolean {
  const person = directory.findPerson(personId);
  const places = [groupId, sidesOfClass(groupId).teachers];
  return person !== undefined && !places.some((id) => person.groupIds.includes(id));
}
