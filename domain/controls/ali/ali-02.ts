import { must } from '../../kernel/assert.ts';
import { daysBetween } from '../../kernel/days.ts';
import { localDay } from '../../kernel/local-time.ts';
import { readTimetableReport } from '../../school/upstream-report.ts';
import { TIMETABLE_SETTINGS_ID, readTimetableSettings } from '../../timetable/timetable-settings.ts';
import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksOne, lacksPeriod, lacksTimetable, lacksTimetableReport } from '../missing-data.ts';

/** Automatic imports that are late: none for twice their period (domain.md §3.5). What an import found wrong is ALI-03's. */
export const ali02: Control<'ALI-02'> = {
  id: 'ALI-02',
  severity: 'error',
  family: 'ALI',
  where: 'edt',
  source: { ref: 'S2-086', quote: 'faire quelques imports manuels supplémentaires pour repérer les éventuels problèmes' },
  fix: 'assist',
  missing: lacksOne(lacksTimetable, lacksPeriod, lacksTimetableReport),
  find: (ground) => {
    const { mode, everyDays } = readTimetableSettings(ground.view);
    const { at } = must(readTimetableReport(ground.view), 'the control is run');
    const since = localDay(at);
    const isLate = mode === 'automatic' && daysBetween(since, dayOf(ground)) > 2 * must(everyDays, 'an automatic import has its period');
    return isLate ? [{ objects: [{ kind: 'setting', id: TIMETABLE_SETTINGS_ID }], params: { since } }] : [];
  },
};
