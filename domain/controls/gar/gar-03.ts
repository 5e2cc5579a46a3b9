import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { assignmentManagers } from './staff-facts.ts';

/** Those who assign resources and whom the DRANE does not know (G12). */
export const gar03: Control<'GAR-03'> = {
  id: 'GAR-03',
  severity: 'warning',
  family: 'GAR',
  where: 'drane',
  source: {
    ref: 'S2-075',
    quote: "doit être déclaré auprès de la DRANE pour qu'il bénéficie du support d'assistance GAR",
  },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) =>
    assignmentManagers(ground)
      .filter(({ declaredOn }) => declaredOn === null)
      .map(({ personId }) => ({ objects: [{ kind: 'person', id: personId }], params: {} })),
};
