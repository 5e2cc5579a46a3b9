import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../../../domain/kernel/json.ts';
import { holidaysOf, isYearKnown, readSchoolCalendar, setSchoolCalendar, type OwnHoliday, type SchoolCalendar } from '../../../../domain/school-year/school-calendar.ts';
import { SCHOOL_CALENDARS, SCHOOL_ZONES } from '../../../../domain/school-year/school-holidays.data.ts';
import { schoolYearOf } from '../../../../domain/school-year/year-plan.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { CALENDAR_TEXTS as TEXTS, calendarSource, holidayDays, holidayName } from '../../../../texts/year/school-calendar.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/school-context.tsx';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { SettingCard } from './setting-card.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';

/** The zone of the school and the days without class: what quiet hours and the year's calendar know of holidays. */
export function SchoolCalendarSetting() {
  const view = useSchool((state) => state.view);
  const before = useSchool((state) => state.before);
  const canEdit = useMayEdit('schoolCalendar');
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('calendar');
  const calendar = readSchoolCalendar(view);
  const { zone, holidays } = calendar;
  const set = (field: keyof SchoolCalendar, value: Json): void => attempt(record(setSchoolCalendar(store.getState().view, field, value)));
  const year = schoolYearOf(useNow().slice(0, 10));
  return (
    <SettingCard title={TEXTS.title} isChanged={isMoved(calendar, readSchoolCalendar(before))} source={sourceOf(calendar, year)}>
      <NativeSelect label={TEXTS.zone} description={zone === null ? TEXTS.zoneHelp : TEXTS.academies[zone]} w={360} value={zone ?? ''} data={ZONES} disabled={!canEdit} onChange={(event) => set('zone', event.currentTarget.value === '' ? null : event.currentTarget.value)} />
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      {zone === null || isYearKnown(zone, year) ? null : <InlineNotice kind="info">{TEXTS.unknown}</InlineNotice>}
      <Known calendar={calendar} />
      <Own holidays={holidays} canEdit={canEdit} onHolidays={(all) => set('holidays', all.map((one) => ({ ...one })))} />
    </SettingCard>
  );
}

/** Whether the draft changes the zone or the days. */
function isMoved(calendar: SchoolCalendar, before: SchoolCalendar): boolean {
  return JSON.stringify(calendar) !== JSON.stringify(before);
}

const ZONES = [{ value: '', label: TEXTS.noZone }, ...SCHOOL_ZONES.map((zone) => ({ value: zone, label: TEXTS.zones[zone] }))];

function sourceOf({ zone }: SchoolCalendar, year: string): string {
  const known = isYearKnown(zone, year) ? SCHOOL_CALENDARS.find((calendar) => calendar.year === year) : undefined;
  return known === undefined ? '' : `${calendarSource(known.source.title)} ${TEXTS.summerInferred}`;
}

function Known({ calendar }: { readonly calendar: SchoolCalendar }) {
  const known = holidaysOf({ ...calendar, holidays: [] });
  if (known.length === 0) return <p className="quiet">{TEXTS.none}</p>;
  return (
    <ul className="lines" aria-label={TEXTS.holidays}>
      {known.map((holiday) => <li key={holiday.from} className="line"><span>{holidayName(holiday)}</span> <span className="quiet">{holidayDays(holiday)}</span></li>)}
    </ul>
  );
}

interface OwnProps {
  readonly holidays: readonly OwnHoliday[];
  readonly canEdit: boolean;
  readonly onHolidays: (holidays: readonly OwnHoliday[]) => void;
}

function Own({ holidays, canEdit, onHolidays }: OwnProps) {
  return (
    <fieldset className="chips">
      <legend>{TEXTS.own}</legend>
      <ul className="lines">
        {holidays.map((one) => (
          <li key={`${one.from} ${one.name}`} className="line">
            <bdi>{one.name}</bdi> <span className="quiet">{holidayDays({ id: null, ...one })}</span>
            {canEdit ? <button type="button" className="link-button" onClick={() => onHolidays(holidays.filter((other) => other !== one))}>{TEXTS.remove(one.name)}</button> : null}
          </li>
        ))}
      </ul>
      {canEdit ? <NewHoliday onAdd={(one) => onHolidays([...holidays, one])} /> : null}
    </fieldset>
  );
}

function NewHoliday({ onAdd }: { readonly onAdd: (holiday: OwnHoliday) => void }) {
  const [typed, setTyped] = useState({ name: '', from: '', to: '' });
  const isWhole = typed.name.trim() !== '' && typed.from !== '' && typed.to !== '';
  const add = (): void => {
    onAdd({ ...typed, name: typed.name.trim() });
    setTyped({ name: '', from: '', to: '' });
  };
  return (
    <div className="hour-pair">
      <TextInput label={TEXTS.name} value={typed.name} maxLength={80} onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })} />
      <TextInput type="date" label={TEXTS.from} value={typed.from} onChange={(event) => setTyped({ ...typed, from: event.currentTarget.value })} />
      <TextInput type="date" label={TEXTS.to} value={typed.to} onChange={(event) => setTyped({ ...typed, to: event.currentTarget.value })} />
      <Button disabled={!isWhole} onClick={add}>{TEXTS.add}</Button>
    </div>
  );
}
