import type { ReactNode } from 'react';
import type { FeedingReport } from '../../../../domain/deliveries/aaf/feeding-report.ts';
import { aafAnomalyWords, changeOfPerson, FEEDING_TEXTS, feedingWords, namedWords, renamedWords, toAgreeSentence } from '../../../../texts/files/feeding.ts';
import { moreLines } from '../../../../texts/files/importer.ts';
import { ruleCount } from '../../../../texts/files/delivery-import.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { ImportLines } from '../../../importing/import-lines.tsx';
import { FeedingCounts } from './feeding-counts.tsx';

interface FeedingLinesProps {
  readonly report: FeedingReport;
  /** Whether the ENT did it, or would do it. */
  readonly isApplied: boolean;
}

/** What a delivery of the AAF changes of the directory, in figures then by name, and what is wrong in it. */
export function FeedingLines({ report, isApplied }: FeedingLinesProps) {
  const { people, groups, anomalies } = report;
  const isIdle = [people, groups].every(({ created, changed, gone }) => created + changed + gone === 0);
  return (
    <>
      <p>{feedingWords(report)}</p>
      {isApplied ? null : <p className="quiet">{FEEDING_TEXTS.foreseen}</p>}
      {isIdle ? <p>{FEEDING_TEXTS.noChange}</p> : <FeedingCounts report={report} />}
      {isApplied || report.toAgree === 0 ? null : <InlineNotice kind="warning">{toAgreeSentence(report)}</InlineNotice>}
      <Told title={FEEDING_TEXTS.leavers} count={people.gone} items={report.leavers} words={namedWords} />
      <Told title={FEEDING_TEXTS.newcomers} count={people.created} items={report.newcomers} words={namedWords} />
      <Told title={FEEDING_TEXTS.changes} count={people.changed} items={report.changes} words={changeOfPerson} />
      <Told title={FEEDING_TEXTS.goneGroups} count={report.goneGroups.length} items={report.goneGroups} words={asIs} />
      <Told title={FEEDING_TEXTS.newGroups} count={report.newGroups.length} items={report.newGroups} words={asIs} />
      <Told title={FEEDING_TEXTS.renamedGroups} count={groups.changed} items={report.renamedGroups} words={renamedWords} />
      <h3>{FEEDING_TEXTS.anomalies}</h3>
      {anomalies.length === 0 ? <p className="quiet">{FEEDING_TEXTS.noAnomaly}</p> : <Anomalies anomalies={anomalies} />}
    </>
  );
}

const asIs = (name: string): string => name;

interface ToldProps<T> {
  readonly title: string;
  /** How many there are, those that do not travel included. */
  readonly count: number;
  readonly items: readonly T[];
  readonly words: (item: T) => string;
}

function Told<T>({ title, count, items, words }: ToldProps<T>): ReactNode {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{ruleCount(title, count)}</h3>
      <ImportLines label={title} items={items}>{(shown) => shown.map((item, rank) => <li key={rank}><bdi>{words(item)}</bdi></li>)}</ImportLines>
      {count > items.length ? <p className="quiet">{moreLines(count - items.length)}</p> : null}
    </>
  );
}

function Anomalies({ anomalies }: Pick<FeedingReport, 'anomalies'>) {
  return (
    <>
      <p className="quiet">{FEEDING_TEXTS.correct}</p>
      <ul className="delivery-rules" aria-label={FEEDING_TEXTS.anomalies}>
        {anomalies.map((anomaly) => <li key={anomaly.kind}><strong>{aafAnomalyWords(anomaly)}</strong> <bdi className="quiet">{anomaly.examples.join(' · ')}</bdi></li>)}
      </ul>
    </>
  );
}
