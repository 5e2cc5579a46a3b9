import { saidOf } from '../../correspondences/correspondence.ts';
import { must } from '../../kernel/assert.ts';
import { readTimetableReport } from '../../school/upstream-report.ts';
import { TIMETABLE_SETTINGS_ID } from '../../timetable/timetable-settings.ts';
import type { Control } from '../control.ts';
import { lacksTimetableReport } from '../missing-data.ts';

/** Teachers and classes of the last timetable that the ENT does not know, and that nobody has matched since (correspondence table). */
export const ali03: Control<'ALI-03'> = {
  id: 'ALI-03',
  severity: 'error',
  family: 'ALI',
  where: 'edt',
  source: { ref: 'S2-086', quote: 'comptes qui ne s\'associent pas entre EDT et ENT' },
  fix: 'assist',
  missing: lacksTimetableReport,
  find: (ground) => {
    const { unknown } = must(readTimetableReport(ground.view), 'the control is run');
    const left = unknown.filter((name) => name.kind !== 'group' && saidOf(ground, name) === undefined);
    const names = left.slice(0, MOST_NAMED).map(({ label }) => label).join(', ');
    return left.length === 0 ? [] : [{ objects: [{ kind: 'setting', id: TIMETABLE_SETTINGS_ID }], params: { unknown: left.length, names } }];
  },
};

/** How many are named in the message: the table names them all. */
const MOST_NAMED = 5;
