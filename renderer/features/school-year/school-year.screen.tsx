import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { degreeOf } from '../../../domain/school/first-degree.ts';
import { yearPlan, type PlannedMoment } from '../../../domain/school-year/year-plan.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { SITUATION_TEXTS } from '../../../texts/situation/situation.ts';
import { YEAR_CHANGE_TEXTS as TEXTS } from '../../../texts/year/year-change.ts';
import { useControlPass } from '../../controls/use-control-pass.ts';
import { usePrint } from '../../paper/use-print.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { YearMoment } from '../../school-year/year-moment.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CalendarCard } from './calendar/calendar-card.tsx';
import { LastImport } from './last-import.tsx';
import { ToRedoLines } from './to-redo-lines.tsx';
import { VanishingTable } from './vanishing-table.tsx';

/** What the change of year takes away, what it leaves to do again, and what to do about it, in the order of the year. */
export function SchoolYearScreen() {
  const print = usePrint(SCREEN_TITLES.schoolYear);
  return (
    <div className="screen school-year">
      <div className="screen-head">
        <h1>{SCREEN_TITLES.schoolYear}</h1>
        <div className="screen-actions"><Button onClick={print}>{TEXTS.print}</Button></div>
      </div>
      <div className="school-year-page">
        <p className="quiet">{TEXTS.purpose}</p>
        <VanishingTable />
        <ToRedoLines />
        <InOrder />
        <LastImport />
        <CalendarCard />
      </div>
    </div>
  );
}

/** From the duplicates of May to the new year, which is when the change is made. */
const ORDER: readonly PlannedMoment['id'][] = ['duplicates', 'replacements', 'end', 'imports', 'start', 'january'];

function InOrder() {
  const view = useSchool((state) => state.view);
  const degree = useSchool(({ directory }) => degreeOf(directory));
  const now = useNow();
  const pass = useControlPass();
  const day = localDay(now);
  const moments = useMemo(() => ORDER.flatMap((id) => yearPlan(view, day, degree).find((moment) => moment.id === id) ?? []), [view, day, degree]);
  return (
    <section className="dashboard-panel" aria-label={TEXTS.order}>
      <h2>{TEXTS.order}</h2>
      <p className="quiet">{TEXTS.orderHelp}</p>
      {pass === undefined ? <p className="quiet">{SITUATION_TEXTS.checking}</p> : moments.map((moment) => <YearMoment key={moment.id} moment={moment} now={now} results={pass.results} />)}
    </section>
  );
}
