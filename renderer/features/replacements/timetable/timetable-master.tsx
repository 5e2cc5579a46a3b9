import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { longFromDays } from '../../../../domain/replacements/replacement-length.ts';
import { readTimetableSettings } from '../../../../domain/timetable/timetable-settings.ts';
import { REPLACEMENT_TEXTS as TEXTS } from '../../../../texts/year/replacements.ts';
import { TIMETABLE_TEXTS } from '../../../../texts/year/timetable.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { DaysField } from './days-field.tsx';
import { TimetableDialog } from './timetable-dialog.tsx';
import { useTimetableActs } from './use-timetable-acts.ts';

const MASTERS = Object.entries(TEXTS.masters).map(([value, label]) => ({ value, label }));

/**
 * Where the school keeps its replacements, what makes an entry here useful or useless (P9), and from when they are long
 * (P10); `opens`: how the timetable comes in is asked for.
 */
export function TimetableMaster({ opens }: { readonly opens: boolean }) {
  const [isOpen, setOpen] = useState(opens);
  const master = useSchool((state) => readTimetableSettings(state.view).master);
  const longFrom = useSchool((state) => longFromDays(state.view));
  const { canEdit, isRefused, set } = useTimetableActs();
  return (
    <div className="timetable-master">
      <NativeSelect label={TEXTS.master} value={master ?? ''} data={MASTERS} disabled={!canEdit} onChange={({ currentTarget: { value } }) => set('master', value === 'ent' || value === 'edt' ? value : null)} />
      <DaysField label={TEXTS.longFrom} days={longFrom} disabled={!canEdit} error={isRefused ? TEXTS.longFromRefused : null} onDays={(days) => set('longFromDays', days)} />
      <Button onClick={() => setOpen(true)}>{TIMETABLE_TEXTS.open}</Button>
      <p className="source-line">{TEXTS.masterSource}</p>
      {isOpen ? <TimetableDialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
