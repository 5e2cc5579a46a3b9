import { must } from '../../kernel/assert.ts';
import { readUpstreamReport } from '../../school/upstream-report.ts';
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
  find: ({ view }) =>
    must(readUpstreamReport(view), 'the control is run').renamed.map(({ id, before, after }) => ({ objects: [{ kind: 'group', id }], params: { before, after } })),
};
