import type { Intended } from '../../domain/draft/intended.ts';
import { Json } from '../../domain/kernel/json.ts';
import { readSchoolCalendar, setSchoolCalendar, takeSchoolCalendar, type SchoolCalendar } from '../../domain/school-year/school-calendar.ts';
import { refusalSentence } from '../../texts/changes/refusals.ts';
import { useActions, useSchool, useSchoolStore } from '../school/store/school-context.tsx';
import { useMayEdit } from '../sheets/use-may-edit.ts';
import { useRefusal } from '../sheets/use-refusal.ts';

/** The calendar of the school with the draft, and how to set it; `refusal`: why the last attempt was not kept. */
export function useCalendar() {
  const view = useSchool((state) => state.view);
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('calendar');
  const act = (intended: Intended | undefined): void => attempt(record(intended));
  return {
    calendar: readSchoolCalendar(view),
    canEdit: useMayEdit('schoolCalendar'),
    refusal: refusal === undefined ? undefined : refusalSentence(refusal),
    set: <Field extends keyof SchoolCalendar>(field: Field, value: SchoolCalendar[Field]): void => act(setSchoolCalendar(store.getState().view, field, Json.parse(value))),
    take: (calendar: SchoolCalendar): void => act(takeSchoolCalendar(store.getState().view, calendar)),
  };
}

/** What the parts of the card share. */
export type CalendarActs = ReturnType<typeof useCalendar>;
