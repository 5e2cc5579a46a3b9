import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { TIMETABLE_SETTINGS_ID, TimetableSettings } from './timetable-settings.ts';

/** Whether what is said of the timetable may be so. */
export function decideTimetableSettings(_context: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (id !== TIMETABLE_SETTINGS_ID) {
    return { kind: 'malformed-key' };
  }
  const wrong = edits.find(({ field, set }) => !TimetableSettings.safeParse({ [field]: set }).success);
  return wrong === undefined ? undefined : { kind: 'invalid-value', field: wrong.field };
}
