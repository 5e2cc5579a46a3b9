import { withoutData } from '../control.ts';

/** Sessions edited within a visa; this console edits no session of the lesson book. */
export const vis01 = withoutData<'VIS-01'>(
  {
    id: 'VIS-01',
    severity: 'blocking',
    family: 'VIS',
    where: 'ent',
    source: { ref: 'S2-043', quote: "L'administrateur ne peut pas débloquer des séances figées par un visa." },
    fix: 'none',
  },
  'sessions',
);
