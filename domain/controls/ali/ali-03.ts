import { must } from '../../kernel/assert.ts';
import { readTimetableReport } from '../../school/upstream-report.ts';
import { TIMETABLE_SETTINGS_ID } from '../../timetable/timetable-settings.ts';
import type { Control } from '../control.ts';
import { lacksTimetableReport } from '../missing-data.ts';

/** Teachers and classes of the timetable that the ENT does not know: those of the last import. */
export const ali03: Control<'ALI-03'> = {
  id: 'ALI-03',
  severity: 'error',
  family: 'ALI',
  where: 'edt',
  source: { ref: 'S2-086', quote: 'comptes qui ne s\'associent pas entre EDT et ENT' },
  fix: 'assist',
  missing: lacksTimetableReport,
  find: ({ view }) => {
    const unknown = must(readTimetableReport(view), 'the control is run').unknown.filter(({ kind }) => kind !== 'group');
    const names = unknown.slice(0, MOST_NAMED).map(({ label }) => label).join(', ');
    return unknown.length === 0 ? [] : [{ objects: [{ kind: 'setting', id: TIMETABLE_SETTINGS_ID }], params: { unknown: unknown.length, names } }];
  },
};

/** How many are named in the message: the report of the import names them all. */
const MOST_NAMED = 5;
