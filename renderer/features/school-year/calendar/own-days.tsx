import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OwnHoliday } from '../../../../domain/school-year/school-calendar.ts';
import { CALENDAR_TEXTS as TEXTS, holidayDays } from '../../../../texts/year/school-calendar.ts';
import { actOn } from '../../../../texts/language/typography.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { endError } from '../../../ui/fields/end-error.ts';
import { KeptField } from '../../../ui/fields/kept-field.tsx';
import type { CalendarActs } from '../../../school-year/use-calendar.ts';

/** The days without class that the school says itself, each changed in its place. */
export function OwnDays({ calendar: { holidays }, canEdit, set }: CalendarActs) {
  const change = (at: number, next: readonly OwnHoliday[]): void => set('holidays', holidays.toSpliced(at, 1, ...next));
  return (
    <fieldset className="calendar-part">
      <legend>{TEXTS.own}</legend>
      <ul className="lines">
        {holidays.map((one, i) => (
          <li key={`${i} ${one.from} ${one.to} ${one.name}`} className="line">
            {canEdit ? <OwnDay one={one} onChange={(next) => change(i, [next])} onRemove={() => change(i, [])} /> : <><bdi>{one.name}</bdi> <span className="quiet">{holidayDays({ id: null, ...one })}</span></>}
          </li>
        ))}
      </ul>
      {canEdit ? <NewHoliday onAdd={(one) => set('holidays', [...holidays, one])} /> : null}
    </fieldset>
  );
}

interface OwnDayProps {
  readonly one: OwnHoliday;
  readonly onChange: (next: OwnHoliday) => void;
  readonly onRemove: () => void;
}

function OwnDay({ one, onChange, onRemove }: OwnDayProps) {
  const about = (label: string): string => actOn(label, one.name);
  return (
    <div className="hour-pair">
      <KeptField aria-label={about(TEXTS.name)} maxLength={80} kept={one.name} onKeep={(name) => onChange({ ...one, name: name.trim() })} />
      <DayField label={about(TEXTS.from)} isBare isKept day={one.from} onDay={(from) => onChange({ ...one, from })} />
      <DayField label={about(TEXTS.to)} isBare isKept day={one.to} onDay={(to) => onChange({ ...one, to })} />
      <button type="button" className="link-button" onClick={onRemove}>{TEXTS.remove(one.name)}</button>
    </div>
  );
}

function NewHoliday({ onAdd }: { readonly onAdd: (holiday: OwnHoliday) => void }) {
  const [typed, setTyped] = useState({ name: '', from: '', to: '' });
  const isWhole = typed.name.trim() !== '' && typed.from !== '' && typed.from <= typed.to;
  const add = (): void => {
    onAdd({ ...typed, name: typed.name.trim() });
    setTyped({ name: '', from: '', to: '' });
  };
  return (
    <div className="hour-pair">
      <TextInput label={TEXTS.name} value={typed.name} maxLength={80} onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })} />
      <DayField label={TEXTS.from} day={typed.from} onDay={(from) => setTyped({ ...typed, from })} />
      <DayField label={TEXTS.to} day={typed.to} error={endError(typed.from, typed.to)} onDay={(to) => setTyped({ ...typed, to })} />
      <Button disabled={!isWhole} onClick={add}>{TEXTS.add}</Button>
    </div>
  );
}
