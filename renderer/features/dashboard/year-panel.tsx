import { localDay } from '../../../domain/kernel/local-time.ts';
import { Link } from '@tanstack/react-router';
import { holidaysOf, readSchoolCalendar } from '../../../domain/school-year/school-calendar.ts';
import { degreeOf } from '../../../domain/school/first-degree.ts';
import { yearPlan } from '../../../domain/school-year/year-plan.ts';
import { DASHBOARD_TEXTS } from '../../../texts/frame/dashboard.ts';
import { CALENDAR_TEXTS, holidayDays, holidayName } from '../../../texts/year/school-calendar.ts';
import { YearMoment } from '../../school-year/year-moment.tsx';
import { useSchool } from '../../school/store/school-context.tsx';
import { DashboardPanel } from './dashboard-panel.tsx';

/** The school year, each of its times with what it asks; what is ticked is so for everybody once sent. */
export function YearPanel({ now }: { readonly now: string }) {
  const view = useSchool((state) => state.view);
  const degree = useSchool(({ directory }) => degreeOf(directory));
  const day = localDay(now);
  return (
    <DashboardPanel title={DASHBOARD_TEXTS.year}>
      <NextHoliday day={day} />
      {yearPlan(view, day, degree).map((moment) => <YearMoment key={moment.id} moment={moment} now={now} />)}
    </DashboardPanel>
  );
}

/** The holidays of now, or the next ones that are known. */
function NextHoliday({ day }: { readonly day: string }) {
  const view = useSchool((state) => state.view);
  const next = holidaysOf(readSchoolCalendar(view)).find(({ to }) => to >= day);
  return next === undefined ? (
    <p className="quiet">{CALENDAR_TEXTS.none} <Link to="/annee-scolaire">{CALENDAR_TEXTS.title}</Link></p>
  ) : <p className="quiet">{holidayName(next)}, {holidayDays(next)}</p>;
}
