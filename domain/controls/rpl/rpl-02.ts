import { must } from '../../kernel/assert.ts';
import { readTimetableReport } from '../../school/upstream-report.ts';
import type { Control } from '../control.ts';
import { lacksTimetableReport } from '../missing-data.ts';

/** Substitutes whose name took the place of the absent teacher in the timetable, by its last import. */
export const rpl02: Control<'RPL-02'> = {
  id: 'RPL-02',
  severity: 'error',
  family: 'RPL',
  where: 'edt',
  source: { ref: 'S2-103', quote: 'sans écraser le nom de la personne remplacée', inferred: true },
  fix: 'external',
  missing: lacksTimetableReport,
  find: ({ view }) =>
    must(readTimetableReport(view), 'the control is run').overwritten.map(({ absentId, substituteId, groupId }) => ({
      objects: [
        { kind: 'person', id: absentId, detail: { as: 'absent' } },
        { kind: 'person', id: substituteId, detail: { as: 'substitute' } },
        { kind: 'group', id: groupId },
      ],
      params: {},
    })),
};
