import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { holidaysOf, readSchoolCalendar } from '../../../domain/school-year/school-calendar.ts';
import { tickItem, yearPlan, type PlannedItem, type PlannedMoment } from '../../../domain/school-year/year-plan.ts';
import { DASHBOARD_TEXTS } from '../../../texts/frame/dashboard.ts';
import { CALENDAR_TEXTS, holidayDays, holidayName } from '../../../texts/year/school-calendar.ts';
import { CHECKLIST_SENTENCES, doneWords, MOMENT_LABELS, momentWords, tally } from '../../../texts/year/school-year.ts';
import { sourceWords } from '../../../texts/language/source-words.ts';
import { quoted } from '../../../texts/language/typography.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/school-context.tsx';
import { DashboardPanel } from './dashboard-panel.tsx';

/** The school year, each of its times with what it asks; what is ticked is so for everybody once sent. */
export function YearPanel({ now }: { readonly now: string }) {
  const view = useSchool((state) => state.view);
  const day = now.slice(0, 10);
  return (
    <DashboardPanel title={DASHBOARD_TEXTS.year}>
      <NextHoliday day={day} />
      {yearPlan(view, day).map((moment) => <Moment key={moment.id} moment={moment} now={now} />)}
    </DashboardPanel>
  );
}

/** The holidays of now, or the next ones that are known. */
function NextHoliday({ day }: { readonly day: string }) {
  const view = useSchool((state) => state.view);
  const next = holidaysOf(readSchoolCalendar(view)).find(({ to }) => to >= day);
  return next === undefined ? (
    <p className="quiet">{CALENDAR_TEXTS.none} <Link to="/messagerie" search={{ onglet: 'parametres' }}>{CALENDAR_TEXTS.title}</Link></p>
  ) : <p className="quiet">{holidayName(next)}, {holidayDays(next)}</p>;
}

function Moment({ moment, now }: { readonly moment: PlannedMoment; readonly now: string }) {
  const { id, state, items, done } = moment;
  const isDone = done === items.length;
  return (
    <details className="year-moment" data-state={state} open={state === 'now'}>
      <summary>
        <span aria-hidden>{isDone ? '✓' : '○'}</span> <strong>{MOMENT_LABELS[id]}</strong> <span>{tally(done, items.length)}</span>{' '}
        <span className="quiet">{momentWords(moment, now.slice(0, 10))}</span>
      </summary>
      <ul className="year-items">
        {items.map((item) => <Item key={item.id} item={item} now={now} />)}
      </ul>
    </details>
  );
}

function Item({ item, now }: { readonly item: PlannedItem; readonly now: string }) {
  const canEdit = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'checklistItem'));
  const { record } = useActions();
  const store = useSchoolStore();
  const toggle = (): void => {
    const { view, actor } = store.getState();
    const mark = item.mark === undefined ? { by: actor?.name ?? '', at: new Date().toISOString() } : null;
    record(tickItem(view, now.slice(0, 10), item.id, mark));
  };
  return (
    <li>
      <Checkbox
        size="xs"
        label={CHECKLIST_SENTENCES[item.id]}
        description={<Source item={item} />}
        checked={item.mark !== undefined}
        disabled={!canEdit}
        onChange={toggle}
      />
    </li>
  );
}

/** Where the item comes from, in the words of its source; when it is done, by whom too. */
function Source({ item: { source, mark } }: { readonly item: PlannedItem }) {
  const words = [source.quote === undefined ? DASHBOARD_TEXTS.inferred : quoted(source.quote), sourceWords(source.ref)];
  return <>{[...words, ...(mark === undefined ? [] : [doneWords(mark)])].join(' · ')}</>;
}
