import { unsentManagers } from '../../gar/staff/unsent-managers.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { assignmentManagers } from './staff-facts.ts';

/** Those who assign resources and whose name the GAR will not have: without an e-mail, or past the number sent (G11). */
export const gar05: Control<'GAR-05'> = {
  id: 'GAR-05',
  severity: 'warning',
  family: 'GAR',
  where: 'ent',
  source: { ref: 'S2-075, O-16', inferred: true },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) => {
    const most = ground.thresholds.garManagers;
    const unsent = unsentManagers(assignmentManagers(ground).map(({ person }) => person), most);
    return [...unsent].map(([id, reason]) => ({ objects: [{ kind: 'person', id }], params: reason === 'limit' ? { most } : {} }));
  },
};
