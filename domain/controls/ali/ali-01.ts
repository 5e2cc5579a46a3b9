import { schoolYearOf } from '../../school-year/year-plan.ts';
import { readTimetableReport } from '../../school/upstream-report.ts';
import { TIMETABLE_SETTINGS_ID, readTimetableSettings } from '../../timetable/timetable-settings.ts';
import { must } from '../../kernel/assert.ts';
import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksOne, lacksTimetable, lacksTimetableReport } from '../missing-data.ts';

/** Automatic imports without a manual one since the change of year. Those that the ENT reports are manual: somebody hands the file over. */
export const ali01: Control<'ALI-01'> = {
  id: 'ALI-01',
  severity: 'warning',
  family: 'ALI',
  where: 'edt',
  source: { ref: 'S2-086', quote: 'en début d\'année scolaire, le premier import est manuel' },
  fix: 'external',
  missing: lacksOne(lacksTimetable, lacksTimetableReport),
  find: (ground) => {
    const { at } = must(readTimetableReport(ground.view), 'the control is run');
    const isOfAnotherYear = schoolYearOf(at) !== schoolYearOf(dayOf(ground));
    const isAutomatic = readTimetableSettings(ground.view).mode === 'automatic';
    return isAutomatic && isOfAnotherYear ? [{ objects: [{ kind: 'setting', id: TIMETABLE_SETTINGS_ID }], params: {} }] : [];
  },
};
