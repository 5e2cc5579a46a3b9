import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { SettingsView } from '../sync/row.ts';
import { TIMETABLE_SETTINGS_ID, type TimetableSettings } from './timetable-settings.ts';

/** Says something of the timetable; undefined when it is already so. */
export function setTimetable<Field extends keyof TimetableSettings>(view: SettingsView, field: Field, set: TimetableSettings[Field]): Intended | undefined {
  const changes = setFields(view, 'timetableSettings', TIMETABLE_SETTINGS_ID, { [field]: set });
  return changes.length === 0 ? undefined : { intention: { kind: 'timetable.setting', field }, changes, atomic: false };
}
