import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { readUpstreamReport, type UpstreamReport } from '../../../domain/school/upstream-report.ts';
import { SETTINGS_ENTITIES } from '../../../domain/sync/entity.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { andMoreNames, andOthers, byOther, DASHBOARD_TEXTS, deliveryWords, renamedWords, sinceTitle } from '../../../texts/frame/dashboard.ts';
import { formatMoment } from '../../../texts/language/dates.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { namedSentence, useSettingNames } from '../../sheets/use-setting-names.ts';
import type { Way } from '../../ui/fields/screen-search.ts';
import { wayToRow } from '../../ui/grid/way-to-row.ts';
import { DashboardPanel } from './dashboard-panel.tsx';
import { FirstSteps } from './guide/first-steps.tsx';
import { useGuide } from './guide/use-guide.ts';
import { useSinceVisit, type SinceVisit } from './use-since-visit.ts';

const MOST_LINES = 5;

/** What others did and what the last delivery brought since the visit before; the first time, where to begin. */
export function SincePanel({ now }: { readonly now: string }) {
  const since = useSinceVisit();
  const { guide } = useGuide();
  const isFirst = since.phase === 'ready' && since.previous === null;
  const isGuided = guide === undefined ? isFirst : !guide.closed;
  return (
    <>
      {isGuided ? <FirstSteps /> : null}
      {isFirst ? null : <Since since={since} now={now} />}
    </>
  );
}

function Since({ since, now }: { readonly since: SinceVisit; readonly now: string }) {
  const isOffline = useSchool((state) => state.status.connection === 'offline');
  return (
    <DashboardPanel title={sinceTitle(since.phase === 'ready' ? since.previous : null, now)}>
      {isOffline ? <p className="quiet">{DASHBOARD_TEXTS.sinceOffline}</p> : null}
      {since.phase === 'reading' ? <p className="quiet">{DASHBOARD_TEXTS.sinceReading}</p> : null}
      {since.phase === 'failed' ? <p>{DASHBOARD_TEXTS.sinceFailed}</p> : null}
      {since.phase === 'ready' && since.previous !== null ? <Changes previous={since.previous} gestures={since.gestures} now={now} isOffline={isOffline} /> : null}
    </DashboardPanel>
  );
}

/** What the delivery changed, and the groups that it renamed; each opens what it speaks of. */
function Delivery({ report: { at, counts, changed, renamed }, now }: { readonly report: UpstreamReport; readonly now: string }) {
  return (
    <>
      <li>
        <span className="dashboard-sentence">{deliveryWords(at, now, counts)}</span>
        {changed.length === 0 ? null : <Link to="/annuaire" search={{ livraison: 1 }} className="link-button">{DASHBOARD_TEXTS.see}</Link>}
      </li>
      {renamed.length === 0 ? null : (
        <li>
          <span className="dashboard-sentence">
            {renamedWords(renamed.length)}{' '}
            {renamed.slice(0, MOST_RENAMED).map(({ id, after }, i) => <Fragment key={id}>{i === 0 ? null : ', '}<Link to="/groupes" search={{ id }}><bdi>{after}</bdi></Link></Fragment>)}
            {renamed.length > MOST_RENAMED ? ` ${andMoreNames(renamed.length - MOST_RENAMED)}` : null}
          </span>
        </li>
      )}
    </>
  );
}

const MOST_RENAMED = 4;

/** Where the first thing that an action changed is shown; the journal for what changed nothing. */
function wayTo({ edits: [edit] }: JournalEntry): Way {
  const entity = SETTINGS_ENTITIES.find((one) => one === edit?.entity);
  return edit === undefined || entity === undefined ? { to: '/journal', search: {} } : wayToRow(entity, edit.id);
}

interface ChangesProps {
  readonly previous: string;
  /** The first line of each action of others, newest first. */
  readonly gestures: readonly JournalEntry[];
  readonly now: string;
  readonly isOffline: boolean;
}

function Changes({ previous, gestures, now, isOffline }: ChangesProps) {
  const names = useSettingNames();
  const view = useSchool((state) => state.view);
  const report = readUpstreamReport(view);
  const delivery = report !== undefined && report.at > previous ? report : undefined;
  if (gestures.length === 0 && delivery === undefined) return isOffline ? null : <p className="quiet">{DASHBOARD_TEXTS.sinceNothing}</p>;
  return (
    <>
      <ul className="dashboard-lines">
        {delivery === undefined ? null : <Delivery report={delivery} now={now} />}
        {gestures.slice(0, MOST_LINES).map((line) => (
          <li key={line.k}>
            <bdi className="dashboard-sentence">{byOther(line.actor.name, line.intention === null ? '' : namedSentence(line.intention, names))}</bdi>
            <time className="quiet" dateTime={line.at}>{formatMoment(line.at, now)}</time>
            <Link {...wayTo(line)} className="link-button">{DASHBOARD_TEXTS.see}</Link>
          </li>
        ))}
      </ul>
      {gestures.length > MOST_LINES ? <p className="quiet">{andOthers(gestures.length - MOST_LINES)}</p> : null}
      <Link to="/journal">{DASHBOARD_TEXTS.seeJournal}</Link>
    </>
  );
}
