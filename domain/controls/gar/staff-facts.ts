import type { Person } from '../../directory/person.ts';
import { ASSIGNMENT_ROLE, listGarStaff, type GarStaff } from '../../gar/staff/gar-staff.ts';
import { findService } from '../../services/service.ts';
import { oncePerGround, serviceRolesOf, type ControlGround, type PlacedRole } from '../control-ground.ts';
import type { MissingData } from '../control.ts';

/** Those who assign resources and are of the school. */
export const assignmentManagers = oncePerGround(({ view, directory }): readonly (GarStaff & { readonly person: Person })[] =>
  listGarStaff(view, 'assignmentManager').flatMap((one) => {
    const person = directory.findPerson(one.personId);
    return person === undefined ? [] : [{ ...one, person }];
  }),
);

/** The rights that open « Gérer les affectations ». */
export function assignmentRoles(ground: ControlGround): readonly PlacedRole[] {
  return serviceRolesOf(ground, ASSIGNMENT_ROLE.service).filter(({ role }) => role === ASSIGNMENT_ROLE.role);
}

/** The ENT has no service Médiacentre. */
export function lacksMediacentre({ view }: ControlGround): MissingData | undefined {
  return findService(view, ASSIGNMENT_ROLE.service) === undefined ? 'mediacentre' : undefined;
}
