import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { restrictionAt, readMessagingSettings } from '../../../../domain/messaging/messaging-settings.ts';
import { quietAt, type QuietState } from '../../../../domain/messaging/quiet-now.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { holidayAt, type Holiday } from '../../../../domain/school-year/holiday.ts';
import { holidaysOf, readSchoolCalendar } from '../../../../domain/school-year/school-calendar.ts';
import { askedPropositions } from '../../../../domain/situation/proposition-gestures.ts';
import { DASHBOARD_TEXTS, restrictionWords } from '../../../../texts/frame/dashboard.ts';
import { holidayDays, holidayName, quietWords } from '../../../../texts/year/school-calendar.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { usePersonNames } from '../../../sheets/use-person-names.ts';
import { DashboardPanel } from '../dashboard-panel.tsx';
import { RunningLines, runningOn } from './running-lines.tsx';

/** What is asked is answered with the corrections of controls, which come after the first frame. */
const AskedLine = lazy(async () => ({ default: (await import('./asked-line.tsx')).AskedLine }));

/** Whether quiet hours apply, where the school has some, and the holidays of the day. */
function restAt(view: SettingsView, now: string): { readonly quiet: QuietState | undefined; readonly holiday: Holiday | undefined } {
  const { quietHours } = readMessagingSettings(view);
  const holidays = holidaysOf(readSchoolCalendar(view));
  return { quiet: quietHours?.enabled === true ? quietAt(quietHours, holidays, now) : undefined, holiday: holidayAt(holidays, localDay(now)) };
}

/** What is in force at this hour, and what somebody waits for. */
export function NowPanel({ now }: { readonly now: string }) {
  const view = useSchool((state) => state.view);
  const names = usePersonNames();
  const restriction = restrictionAt(view, now);
  const { quiet, holiday } = restAt(view, now);
  const asked = askedPropositions(view);
  const runs = runningOn(view, localDay(now), names);
  return (
    <DashboardPanel title={DASHBOARD_TEXTS.now}>
      {restriction === undefined && quiet === undefined && holiday === undefined && asked.length === 0 && runs.length === 0 ? <p className="quiet">{DASHBOARD_TEXTS.nowNothing}</p> : null}
      <ul className="dashboard-lines">
        {restriction === undefined ? null : <li><span className="dashboard-sentence">{restrictionWords(restriction.until, now)}</span> <Link to="/messagerie" className="link-button">{DASHBOARD_TEXTS.see}</Link></li>}
        {holiday === undefined ? null : <li><span className="dashboard-sentence">{holidayName(holiday)}, {holidayDays(holiday)}</span></li>}
        {quiet === undefined ? null : <li><span className="dashboard-sentence">{quiet.quiet ? `${DASHBOARD_TEXTS.quietNow} ` : ''}{quietWords(quiet)}</span></li>}
        <RunningLines runs={runs} />
        {asked.map((one) => <Suspense key={one.control} fallback={null}><AskedLine asked={one} now={now} /></Suspense>)}
      </ul>
    </DashboardPanel>
  );
}
