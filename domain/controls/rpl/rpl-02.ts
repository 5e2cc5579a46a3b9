import { withoutData } from '../control.ts';

/** Substitutes whose name took the place of the absent teacher in EDT; the console holds no report of timetable imports. */
export const rpl02 = withoutData<'RPL-02'>(
  {
    id: 'RPL-02',
    severity: 'error',
    family: 'RPL',
    where: 'edt',
    source: { ref: 'S2-103', quote: 'sans écraser le nom de la personne remplacée' },
    fix: 'external',
  },
  'timetableImport',
);
