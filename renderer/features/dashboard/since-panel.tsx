import { Link } from '@tanstack/react-router';
import { readUpstreamReport } from '../../../domain/school/upstream-report.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { andOthers, byOther, DASHBOARD_TEXTS, deliveryWords, renamedWords, sinceTitle } from '../../../texts/dashboard.ts';
import { formatMoment } from '../../../texts/dates.ts';
import { useSchool } from '../../school/school-context.tsx';
import { namedSentence, useSettingNames } from '../../sheets/use-setting-names.ts';
import { DashboardPanel } from './dashboard-panel.tsx';
import { FirstSteps } from './first-steps.tsx';
import { useSinceVisit } from './use-since-visit.ts';

const MOST_LINES = 5;

/** What others did and what the last delivery brought since the visit before; the first time, where to begin. */
export function SincePanel({ now }: { readonly now: string }) {
  const since = useSinceVisit();
  const isOffline = useSchool((state) => state.status.connection === 'offline');
  if (since.phase === 'ready' && since.previous === null) return <FirstSteps />;
  return (
    <DashboardPanel title={sinceTitle(since.phase === 'ready' ? since.previous : null, now)}>
      {isOffline ? <p className="quiet">{DASHBOARD_TEXTS.sinceOffline}</p> : null}
      {since.phase === 'reading' ? <p className="quiet">{DASHBOARD_TEXTS.sinceReading}</p> : null}
      {since.phase === 'failed' ? <p>{DASHBOARD_TEXTS.sinceFailed}</p> : null}
      {since.phase === 'ready' && since.previous !== null ? <Changes previous={since.previous} gestures={since.gestures} now={now} isOffline={isOffline} /> : null}
    </DashboardPanel>
  );
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
        {delivery === undefined ? null : <li><span className="dashboard-sentence">{deliveryWords(delivery.at, now, delivery.counts)}</span></li>}
        {delivery === undefined || delivery.renamed.length === 0 ? null : <li><span className="dashboard-sentence">{renamedWords(delivery.renamed.map(({ after }) => after))}</span></li>}
        {gestures.slice(0, MOST_LINES).map((line) => (
          <li key={line.k}>
            <bdi className="dashboard-sentence">{byOther(line.actor.name, line.intention === null ? '' : namedSentence(line.intention, names))}</bdi>
            <time className="quiet" dateTime={line.at}>{formatMoment(line.at, now)}</time>
          </li>
        ))}
      </ul>
      {gestures.length > MOST_LINES ? <p className="quiet">{andOthers(gestures.length - MOST_LINES)}</p> : null}
      <Link to="/journal">{DASHBOARD_TEXTS.seeJournal}</Link>
    </>
  );
}
