import type { Refusal } from '../../rubriques/refusal.ts';
import type { Directory } from '../../sync/decision-context.ts';
import type { SettingsView } from '../../sync/row.ts';
import { listGarStaff } from './gar-staff.ts';

/** Whether somebody of the school assigns its resources: who left does not. */
export function hasAssignmentManager(view: SettingsView, directory: Pick<Directory, 'findPerson'>): boolean {
  return listGarStaff(view, 'assignmentManager').some(({ personId }) => directory.findPerson(personId) !== undefined);
}

/**
 * Refuses to write the plan, and what was done of it in the GAR console, while the school has no responsable d’affectation:
 * they alone open that console (S2-066, S2-070), so « personne ne peut affecter » (GAR-01) and the plan is read only (ux §2.11).
 * Who may write it once there is one is the role matrix’s (domain.md §2.8): the ENT administrator as well.
 */
export function refuseWithoutManager(view: SettingsView, directory: Pick<Directory, 'findPerson'>): Refusal | undefined {
  return hasAssignmentManager(view, directory) ? undefined : { kind: 'gar-no-manager' };
}
