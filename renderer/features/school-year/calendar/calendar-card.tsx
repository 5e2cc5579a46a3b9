import { localDay } from '../../../../domain/kernel/local-time.ts';
import { NativeSelect } from '@mantine/core';
import { holidaysOf, isYearKnown, readSchoolCalendar, type SchoolCalendar } from '../../../../domain/school-year/school-calendar.ts';
import { SCHOOL_CALENDARS, SCHOOL_ZONES } from '../../../../domain/school-year/school-holidays.data.ts';
import { schoolYearOf } from '../../../../domain/school-year/year-plan.ts';
import { MESSAGING_SETTING_TEXTS } from '../../../../texts/messaging/messaging-settings.ts';
import { CALENDAR_TEXTS as TEXTS, calendarSource, holidayDays, holidayName } from '../../../../texts/year/school-calendar.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { CalendarFiles } from './calendar-files.tsx';
import { OwnDays } from './own-days.tsx';
import { useCalendar } from '../../../school-year/use-calendar.ts';
import { WeekRuleEditor } from './week-rule-editor.tsx';

/** The calendar of the school: what quiet hours, replacements, inspections and timelines know of its days and weeks. */
export function CalendarCard() {
  const acts = useCalendar();
  const { calendar, canEdit, refusal, set } = acts;
  const isChanged = useSchool((state) => JSON.stringify(readSchoolCalendar(state.before)) !== JSON.stringify(readSchoolCalendar(state.view)));
  const { zone } = calendar;
  const year = schoolYearOf(localDay(useNow()));
  return (
    <section className={isChanged ? 'dashboard-panel calendar-card is-changed' : 'dashboard-panel calendar-card'} aria-label={TEXTS.title}>
      <h2>{TEXTS.title} {isChanged ? <StatusBadge kind="changed">{MESSAGING_SETTING_TEXTS.changed}</StatusBadge> : null}</h2>
      <p className="quiet">{TEXTS.uses}</p>
      <NativeSelect label={TEXTS.zone} description={zone === null ? TEXTS.zoneHelp : TEXTS.academies[zone]} w={360} value={zone ?? ''} data={ZONES} disabled={!canEdit} onChange={(event) => set('zone', SCHOOL_ZONES.find((one) => one === event.currentTarget.value) ?? null)} />
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusal}</InlineNotice>}
      {zone === null || isYearKnown(zone, year) ? null : <InlineNotice kind="info">{TEXTS.unknown}</InlineNotice>}
      <Known calendar={calendar} />
      <p className="source-line">{sourceOf(calendar, year)}</p>
      <OwnDays {...acts} />
      <WeekRuleEditor {...acts} />
      <CalendarFiles {...acts} />
    </section>
  );
}

const ZONES = [{ value: '', label: TEXTS.noZone }, ...SCHOOL_ZONES.map((zone) => ({ value: zone, label: TEXTS.zones[zone] }))];

function sourceOf({ zone }: SchoolCalendar, year: string): string {
  const known = isYearKnown(zone, year) ? SCHOOL_CALENDARS.find((calendar) => calendar.year === year) : undefined;
  return known === undefined ? '' : `${calendarSource(known.source)} ${TEXTS.summerInferred}`;
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
