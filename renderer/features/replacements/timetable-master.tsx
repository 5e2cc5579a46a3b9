import { NativeSelect } from '@mantine/core';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { setTimetable } from '../../../domain/timetable/timetable-gestures.ts';
import { readTimetableSettings } from '../../../domain/timetable/timetable-settings.ts';
import { REPLACEMENT_TEXTS as TEXTS } from '../../../texts/replacements.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/school-context.tsx';

const MASTERS = Object.entries(TEXTS.masters).map(([value, label]) => ({ value, label }));

/** Where the school keeps its replacements: what makes an entry here useful or useless (P9). */
export function TimetableMaster() {
  const master = useSchool((state) => readTimetableSettings(state.view).master);
  const canEdit = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'timetableSettings'));
  const { record } = useActions();
  const store = useSchoolStore();
  const set = (value: string): void => void record(setTimetable(store.getState().view, 'master', value === 'ent' || value === 'edt' ? value : null));
  return (
    <div className="timetable-master">
      <NativeSelect label={TEXTS.master} value={master ?? ''} data={MASTERS} disabled={!canEdit} onChange={(event) => set(event.currentTarget.value)} />
      <p className="source-line">{TEXTS.masterSource}</p>
    </div>
  );
}
