import { withoutData } from '../control.ts';

/** Automatic imports that fail or are late; the console is not told when imports are done. */
export const ali02 = withoutData<'ALI-02'>(
  {
    id: 'ALI-02',
    severity: 'error',
    family: 'ALI',
    where: 'edt',
    source: { ref: 'S2-086', quote: 'faire quelques imports manuels supplémentaires pour repérer les éventuels problèmes' },
    fix: 'assist',
  },
  'timetableImport',
);
