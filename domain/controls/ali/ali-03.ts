import { withoutData } from '../control.ts';

/** Teachers and classes of EDT that the ENT does not know; the console holds no report of timetable imports. */
export const ali03 = withoutData<'ALI-03'>(
  {
    id: 'ALI-03',
    severity: 'error',
    family: 'ALI',
    where: 'edt',
    source: { ref: 'S2-086', quote: 'comptes qui ne s\'associent pas entre EDT et ENT' },
    fix: 'assist',
  },
  'timetableImport',
);
