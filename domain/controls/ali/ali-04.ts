import { saidOf } from '../../correspondences/correspondence.ts';
import { nameAfter } from '../../correspondences/names-to-match.ts';
import { listUpstreamReports } from '../../school/upstream-report.ts';
import type { Control } from '../control.ts';
import { lacksUpstreamReport } from '../missing-data.ts';

/** Classes and groups that were renamed upstream, which the ENT may hold twice as long as nobody has said that they are one. */
export const ali04: Control<'ALI-04'> = {
  id: 'ALI-04',
  severity: 'error',
  family: 'ALI',
  where: 'edt',
  source: { ref: 'S2-112', quote: 'il faut éviter de renommer les noms de classes ou de groupes' },
  fix: 'external',
  missing: lacksUpstreamReport,
  find: (ground) => {
    const renamed = listUpstreamReports(ground.view).flatMap((report) => report.renamed).filter((one) => saidOf(ground, nameAfter(one)) !== one.id);
    const once = new Map(renamed.map((one) => [`${one.id} ${one.after}`, one]));
    return [...once.values()].map(({ id, before, after }) => ({ objects: [{ kind: 'group', id }], params: { before, after } }));
  },
};
