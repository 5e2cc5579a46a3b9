import { readTimetableSettings, TIMETABLE_SETTINGS_ID } from '../../timetable/timetable-settings.ts';
import type { Control } from '../control.ts';
import { lacksTimetable } from '../missing-data.ts';

/** EDT or Pronote used without the automatic import. */
export const ali09: Control<'ALI-09'> = {
  id: 'ALI-09',
  severity: 'advice',
  family: 'ALI',
  where: 'ent',
  source: { ref: 'S2-087', quote: "L'import automatique de l'emploi du temps facilite la gestion" },
  fix: 'assist',
  missing: lacksTimetable,
  find: ({ view }) => {
    const { tool, mode } = readTimetableSettings(view);
    const isUsed = tool === 'edt' || tool === 'pronote';
    return isUsed && mode !== 'automatic' ? [{ objects: [{ kind: 'setting', id: TIMETABLE_SETTINGS_ID }], params: {} }] : [];
  },
};
