import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { assignmentManagers } from './staff-facts.ts';

/** Nobody of the school assigns its resources. */
export const gar01: Control<'GAR-01'> = {
  id: 'GAR-01',
  severity: 'blocking',
  family: 'GAR',
  where: 'here',
  source: {
    ref: 'S2-070',
    quote: "Le chef d'établissement doit déclarer un ou plusieurs responsables d'affectation du GAR … auprès de la DRANE.",
  },
  fix: 'assist',
  missing: lacksSubscriptions,
  find: (ground) => (assignmentManagers(ground).length === 0 ? [{ objects: [{ kind: 'setting', id: 'assignmentManagers' }], params: {} }] : []),
};
