import { ASSIGNMENT_ROLE } from '../../gar/staff/gar-staff.ts';
import { accessId } from '../../sync/row.ts';
import type { Control } from '../control.ts';
import { idsOf, setField } from '../repair-changes.ts';
import { assignmentManagers, assignmentRoles, lacksMediacentre } from './staff-facts.ts';

/** People who hold the role of their own and no longer assign resources; the groups that hold it, the head’s first, are not told (S2-114). */
export const gar04: Control<'GAR-04'> = {
  id: 'GAR-04',
  severity: 'warning',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-066', quote: "Seul le ou les responsables d'affectation des ressources y ont accès" },
  fix: 'auto',
  missing: lacksMediacentre,
  find: (ground) => {
    const managers = new Set(assignmentManagers(ground).map(({ personId }) => personId));
    return assignmentRoles(ground)
      .filter(({ principal }) => principal.kind === 'person' && !managers.has(principal.id))
      .map(({ principal }) => ({ objects: [{ kind: 'person', id: principal.id }], params: {} }));
  },
  repair: (ground, findings) =>
    idsOf(findings, 'person').flatMap((id) =>
      setField(ground, { entity: 'serviceAccess', id: accessId(ASSIGNMENT_ROLE.service, { kind: 'person', id }), field: 'role', set: 'none' }),
    ),
};
