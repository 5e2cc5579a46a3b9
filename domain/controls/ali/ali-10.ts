import { daysBetween } from '../../kernel/days.ts';
import { must } from '../../kernel/assert.ts';
import { readWithoutEntId } from '../../school/upstream-report.ts';
import { readTimetableSettings, TIMETABLE_SETTINGS_ID } from '../../timetable/timetable-settings.ts';
import { dayOf, type ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksEntIds } from '../missing-data.ts';

/**
 * Accounts that Pronote does not know by their identifier of the ENT, while it knows others so, by the last timetable, and
 * identifiers that were imported long ago. No file says when they were: who imports them notes the day, and one that
 * nobody noted is long ago.
 */
export const ali10: Control<'ALI-10'> = {
  id: 'ALI-10',
  severity: 'advice',
  family: 'ALI',
  where: 'ent',
  source: { ref: 'S2-088', quote: 'Il est conseillé de décocher "Uniquement les utilisateurs sans identifiants CAS"' },
  fix: 'external',
  missing: lacksEntIds,
  find: (ground) => {
    const accounts = must(readWithoutEntId(ground.view), 'the control is run');
    const since = readTimetableSettings(ground.view).idsImportedOn;
    return accounts === 0 || isRecent(ground, since) ? [] : [{ objects: [{ kind: 'setting', id: TIMETABLE_SETTINGS_ID }], params: { accounts, since: since ?? '' } }];
  },
};

function isRecent(ground: ControlGround, since: string | null): boolean {
  return since !== null && daysBetween(since, dayOf(ground)) <= ground.thresholds.pronoteIdDays;
}
