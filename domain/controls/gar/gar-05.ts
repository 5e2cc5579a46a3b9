import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { assignmentManagers } from './staff-facts.ts';

/** Those who assign resources without an e-mail, which the GAR requires (G11). */
export const gar05: Control<'GAR-05'> = {
  id: 'GAR-05',
  severity: 'warning',
  family: 'GAR',
  where: 'ent',
  source: { ref: 'S2-075, O-16', inferred: true },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) =>
    assignmentManagers(ground)
      .filter(({ person }) => person.email === undefined)
      .map(({ personId }) => ({ objects: [{ kind: 'person', id: personId }], params: {} })),
};
