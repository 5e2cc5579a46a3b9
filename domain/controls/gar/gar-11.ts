import { listGarStaff } from '../../gar/staff/gar-staff.ts';
import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';

/** No gestionnaire Pix whom the DRANE knows. */
export const gar11: Control<'GAR-11'> = {
  id: 'GAR-11',
  severity: 'advice',
  family: 'GAR',
  where: 'drane',
  source: { ref: 'S2-070', quote: 'un ou plusieurs gestionnaires Pix pour son établissement auprès de la DRANE' },
  fix: 'external',
  missing: lacksSubscriptions,
  find: ({ view, directory }) => {
    const declared = listGarStaff(view, 'pixManager').filter(({ personId, declaredOn }) => declaredOn !== null && directory.findPerson(personId) !== undefined);
    return declared.length === 0 ? [{ objects: [{ kind: 'setting', id: 'pixManagers' }], params: {} }] : [];
  },
};
