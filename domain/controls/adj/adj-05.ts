import { withoutData } from '../control.ts';

/** The monthly export of the audit log, when it is late. */
export const adj05 = withoutData<'ADJ-05'>(
  {
    id: 'ADJ-05',
    severity: 'advice',
    family: 'ADJ',
    where: 'ent',
    source: { ref: 'S3-012', quote: "Logs d'audit" },
    fix: 'external',
  },
  'auditExports',
);
