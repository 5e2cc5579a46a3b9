import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { schoolCounts, SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { DASHBOARD_TEXTS, greeting } from '../../../texts/frame/dashboard.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { DashboardPanel } from './dashboard-panel.tsx';
import { NowPanel } from './now/now-panel.tsx';
import { Reminders } from './reminders.tsx';
import { SincePanel } from './since-panel.tsx';
import { ToSendPanel } from './to-send-panel.tsx';
import { YearPanel } from './year-panel.tsx';

/** The controls and their sentences come after the first frame. */
const TodoList = lazy(async () => ({ default: (await import('./todo-list.tsx')).TodoList }));

const StillOpenAccesses = lazy(async () => ({ default: (await import('./still-open.tsx')).StillOpenAccesses }));

/** What is wrong, what changed without its reader, what is not sent, what happens now, the year (ux:2.5). */
export function DashboardScreen() {
  const now = useNow();
  const people = useSchool((state) => state.directory.people.length);
  const groups = useSchool((state) => state.rightsNow.groups.length);
  const isNamed = useSchool((state) => state.isNamed);
  const { refresh } = useActions();
  const checking = <p className="quiet">{DASHBOARD_TEXTS.checking}</p>;
  return (
    <div className="screen dashboard">
      <div className="screen-head">
        <h1>{SCREEN_TITLES.dashboard}</h1>
        <output className="caption"><span>{greeting(now)} {schoolCounts(people, groups)}</span></output>
        <div className="screen-actions"><Button onClick={refresh}>{DASHBOARD_TEXTS.refresh}</Button></div>
      </div>
      {isNamed && <Suspense fallback={null}><StillOpenAccesses /></Suspense>}
      <div className="dashboard-columns">
        <div className="dashboard-column">
          <DashboardPanel title={DASHBOARD_TEXTS.todo}>
            {isNamed ? <Suspense fallback={checking}><TodoList /></Suspense> : checking}
          </DashboardPanel>
          <ToSendPanel />
        </div>
        <div className="dashboard-column">
          <SincePanel now={now} />
          <NowPanel now={now} />
          <Reminders day={localDay(now)} />
          <YearPanel now={now} />
        </div>
      </div>
    </div>
  );
}
