import { ASSIGNMENT_ROLE } from '../../gar/staff/gar-staff.ts';
import { accessId } from '../../sync/row.ts';
import { groupsOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { idsOf, setField } from '../repair-changes.ts';
import { assignmentManagers, assignmentRoles, lacksMediacentre } from './staff-facts.ts';

/** Those who assign resources without the role that opens « Gérer les affectations », of their own or by a group. */
export const gar02: Control<'GAR-02'> = {
  id: 'GAR-02',
  severity: 'error',
  family: 'GAR',
  where: 'here',
  source: {
    ref: 'S2-074',
    quote: "Si le responsable d'affectation du GAR n'a pas cet accès, il est nécessaire que le gestionnaire ENT lui donne accès à ce service",
  },
  fix: 'auto',
  missing: lacksMediacentre,
  find: (ground) =>
    assignmentManagers(ground)
      .filter(({ person }) => {
        const holders = new Set([person.id, ...groupsOf(ground, person)]);
        return !assignmentRoles(ground).some(({ principal }) => holders.has(principal.id));
      })
      .map(({ personId }) => ({ objects: [{ kind: 'person', id: personId }], params: {} })),
  repair: (ground, findings) =>
    idsOf(findings, 'person').flatMap((id) =>
      setField(ground, { entity: 'serviceAccess', id: accessId(ASSIGNMENT_ROLE.service, { kind: 'person', id }), field: 'role', set: ASSIGNMENT_ROLE.role }),
    ),
};
