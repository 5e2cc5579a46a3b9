import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { longFromDays } from '../../../domain/replacements/replacement-length.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { setTimetable } from '../../../domain/timetable/timetable-gestures.ts';
import { readTimetableSettings, type TimetableSettings } from '../../../domain/timetable/timetable-settings.ts';
import { REPLACEMENT_TEXTS as TEXTS } from '../../../texts/replacements.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/school-context.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';

const MASTERS = Object.entries(TEXTS.masters).map(([value, label]) => ({ value, label }));

/** Where the school keeps its replacements, what makes an entry here useful or useless (P9), and from when they are long (P10). */
export function TimetableMaster() {
  const master = useSchool((state) => readTimetableSettings(state.view).master);
  const longFrom = useSchool((state) => longFromDays(state.view));
  const canEdit = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'timetableSettings'));
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('longFromDays');
  const set = <Field extends keyof TimetableSettings>(field: Field, value: TimetableSettings[Field]): void => attempt(record(setTimetable(store.getState().view, field, value)));
  return (
    <div className="timetable-master">
      <NativeSelect label={TEXTS.master} value={master ?? ''} data={MASTERS} disabled={!canEdit} onChange={({ currentTarget: { value } }) => set('master', value === 'ent' || value === 'edt' ? value : null)} />
      <LongFrom key={longFrom} days={longFrom} disabled={!canEdit} error={refusal === undefined ? null : TEXTS.longFromRefused} onDays={(days) => set('longFromDays', days)} />
      <p className="source-line">{TEXTS.masterSource}</p>
    </div>
  );
}

interface LongFromProps {
  readonly days: number;
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onDays: (days: number) => void;
}

/** Kept when one leaves the field or presses Enter: one action of the draft, not one per digit. */
function LongFrom({ days, disabled, error, onDays }: LongFromProps) {
  const [typed, setTyped] = useState(String(days));
  const keep = (): void => {
    if (typed.trim() === '') setTyped(String(days));
    else if (Number(typed) !== days) onDays(Number(typed));
  };
  return (
    <TextInput
      label={TEXTS.longFrom}
      w={150}
      inputMode="numeric"
      rightSection={<span className="quiet">{TEXTS.daysUnit}</span>}
      rightSectionWidth={56}
      value={typed}
      disabled={disabled}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={({ key }) => { if (key === 'Enter') keep(); }}
    />
  );
}
