import { listUpstreamReports } from '../../school/upstream-report.ts';
import type { Control } from '../control.ts';
import { lacksUpstreamReport } from '../missing-data.ts';

/** Classes and groups that were renamed upstream, which the ENT may hold twice. */
export const ali04: Control<'ALI-04'> = {
  id: 'ALI-04',
  severity: 'error',
  family: 'ALI',
  where: 'edt',
  source: { ref: 'S2-112', quote: 'il faut éviter de renommer les noms de classes ou de groupes' },
  fix: 'external',
  missing: lacksUpstreamReport,
  find: ({ view }) => {
    const renamed = listUpstreamReports(view).flatMap((report) => report.renamed);
    const once = new Map(renamed.map((one) => [`${one.id} ${one.after}`, one]));
    return [...once.values()].map(({ id, before, after }) => ({ objects: [{ kind: 'group', id }], params: { before, after } }));
  },
};
