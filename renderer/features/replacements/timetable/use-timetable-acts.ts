import { setTimetable } from '../../../../domain/timetable/timetable-gestures.ts';
import type { TimetableSettings } from '../../../../domain/timetable/timetable-settings.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { useRefusal } from '../../../sheets/use-refusal.ts';

/** Says something of the timetable, one action of the draft each; what is out of bounds is refused. */
export function useTimetableActs() {
  const { record } = useActions();
  const store = useSchoolStore();
  const canEdit = useMayEdit('timetableSettings');
  const { refusal, attempt } = useRefusal('timetable');
  const set = <Field extends keyof TimetableSettings>(field: Field, value: TimetableSettings[Field]): void => attempt(record(setTimetable(store.getState().view, field, value)));
  return { canEdit, isRefused: refusal !== undefined, set };
}
