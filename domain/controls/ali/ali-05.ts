import { withoutData } from '../control.ts';

/** STSweb exports older than the last change of EDT; the console knows the day of neither. */
export const ali05 = withoutData<'ALI-05'>(
  {
    id: 'ALI-05',
    severity: 'warning',
    family: 'ALI',
    where: 'stsweb',
    source: { ref: 'S2-084', quote: 'nécessaires à chaque modification apportée' },
    fix: 'external',
  },
  'timetableImport',
);
