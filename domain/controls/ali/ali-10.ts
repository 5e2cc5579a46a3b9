import { must } from '../../kernel/assert.ts';
import { readTimetableReport } from '../../school/upstream-report.ts';
import { TIMETABLE_SETTINGS_ID } from '../../timetable/timetable-settings.ts';
import type { Control } from '../control.ts';
import { lacksEntIds } from '../missing-data.ts';

/**
 * Accounts that Pronote does not know by their identifier of the ENT, while it knows others so: by the last timetable. The day
 * of the last import of identifiers (domain.md §3.5) is in no file.
 */
export const ali10: Control<'ALI-10'> = {
  id: 'ALI-10',
  severity: 'advice',
  family: 'ALI',
  where: 'ent',
  source: { ref: 'S2-088', quote: 'Il est conseillé de décocher "Uniquement les utilisateurs sans identifiants CAS"' },
  fix: 'external',
  missing: lacksEntIds,
  find: ({ view }) => {
    const accounts = must(readTimetableReport(view)?.withoutEntId, 'the control is run');
    return accounts === 0 ? [] : [{ objects: [{ kind: 'setting', id: TIMETABLE_SETTINGS_ID }], params: { accounts } }];
  },
};
