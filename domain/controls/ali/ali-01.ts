import { withoutData } from '../control.ts';

/** Automatic imports without a manual one since the change of year; the console is not told when imports are done. */
export const ali01 = withoutData<'ALI-01'>(
  {
    id: 'ALI-01',
    severity: 'warning',
    family: 'ALI',
    where: 'edt',
    source: { ref: 'S2-086', quote: 'en début d\'année scolaire, le premier import est manuel' },
    fix: 'external',
  },
  'timetableImport',
);
