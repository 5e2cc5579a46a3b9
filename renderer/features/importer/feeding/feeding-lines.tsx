import type { ReactNode } from 'react';
import type { FeedingReport } from '../../../../domain/deliveries/aaf/feeding-report.ts';
import { aafAnomalyWords, FEEDING_TEXTS, feedingWords, toAgreeSentence } from '../../../../texts/files/feeding.ts';
import { moreLines } from '../../../../texts/files/importer.ts';
import { ruleCount } from '../../../../texts/files/delivery-import.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { ImportLines } from '../../../importing/import-lines.tsx';
import { FeedingCounts } from './feeding-counts.tsx';
import { feedingPaper, toldBy, type Told } from './feeding-paper.ts';

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
      <div><ExportButton paper={() => feedingPaper(report, isApplied)} /></div>
      {isApplied ? null : <p className="quiet">{FEEDING_TEXTS.foreseen}</p>}
      {isIdle ? <p>{FEEDING_TEXTS.noChange}</p> : <FeedingCounts report={report} />}
      {isApplied || report.toAgree === 0 ? null : <InlineNotice kind="warning">{toAgreeSentence(report)}</InlineNotice>}
      {toldBy(report).map((told) => <ToldLines key={told.title} {...told} />)}
      <h3>{FEEDING_TEXTS.anomalies}</h3>
      {anomalies.length === 0 ? <p className="quiet">{FEEDING_TEXTS.noAnomaly}</p> : <Anomalies anomalies={anomalies} />}
    </>
  );
}

function ToldLines({ title, count, lines }: Told): ReactNode {
  return (
    <>
      <h3>{ruleCount(title, count)}</h3>
      <ImportLines label={title} items={lines}>{(shown) => shown.map((line, rank) => <li key={rank}><bdi>{line}</bdi></li>)}</ImportLines>
      {count > lines.length ? <p className="quiet">{moreLines(count - lines.length)}</p> : null}
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
