import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { setTimetable } from '../../../../domain/timetable/timetable-gestures.ts';
import { readTimetableSettings } from '../../../../domain/timetable/timetable-settings.ts';
import { idsImportedWords, PEOPLE_IMPORT_TEXTS as TEXTS } from '../../../../texts/files/people-import.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { useNow } from '../../../ui/use-now.ts';

/** Notes the day when the identifiers of Pronote were imported into the ENT, which no file says (ALI-10): one draft entry. */
export function NoteIdentifiers() {
  const noted = useSchool((state) => readTimetableSettings(state.view).idsImportedOn);
  const canEdit = useMayEdit('timetableSettings');
  const { record } = useActions();
  const store = useSchoolStore();
  const today = localDay(useNow());
  const note = (): void => void record(setTimetable(store.getState().view, 'idsImportedOn', today));
  return (
    <>
      <p>{TEXTS.identifiers} <strong>{idsImportedWords(noted)}</strong></p>
      <Button disabled={!canEdit || noted === today} onClick={note}>{TEXTS.noteToday}</Button>
    </>
  );
}
