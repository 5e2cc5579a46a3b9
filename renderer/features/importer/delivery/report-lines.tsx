import type { DeliveryReport } from '../../../../domain/deliveries/delivery-report.ts';
import { anomalyLabel, changeWords, isSource, recognitionWords, ruleAdvice, ruleLabel, SOURCE_LABELS } from '../../../../texts/files/deliveries.ts';
import { DELIVERY_IMPORT_TEXTS, ruleCount, sourceWords } from '../../../../texts/files/delivery-import.ts';
import { deliveryMessage } from '../../../../texts/files/delivery-messages.ts';
import { moreLines } from '../../../../texts/files/importer.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { SubscriptionChanges } from './subscription-changes.tsx';
import { MoreLines } from '../../../ui/more-lines.tsx';

interface ReportLinesProps {
  readonly report: DeliveryReport;
  /** Whether the ENT did it, or would do it. */
  readonly isApplied: boolean;
}

/** What a file states and how much of it is known, what it changes, and what is wrong, rule by rule, with where it is corrected. */
export function ReportLines({ report, isApplied }: ReportLinesProps) {
  const { source, statedOn, anomalies, anomalyCounts } = report;
  const rules = Map.groupBy(anomalies, ({ rule }) => rule);
  return (
    <>
      <p><strong>{sourceWords(isSource(source) ? SOURCE_LABELS[source] : source, statedOn)}</strong> {recognitionWords(report)}</p>
      <p><strong>{isApplied ? DELIVERY_IMPORT_TEXTS.changed : DELIVERY_IMPORT_TEXTS.wouldChange}</strong> {changeWords(report)}</p>
      {report.gar === undefined ? null : <SubscriptionChanges gar={report.gar} />}
      <h3>{DELIVERY_IMPORT_TEXTS.anomalies}</h3>
      {rules.size === 0 ? <p className="quiet">{DELIVERY_IMPORT_TEXTS.noAnomaly}</p> : null}
      <ul className="delivery-rules" aria-label={DELIVERY_IMPORT_TEXTS.anomalies}>
        {[...rules].map(([rule, met]) => <RuleLine key={rule} rule={rule} count={anomalyCounts[rule] ?? met.length} met={met} message={deliveryMessage(report, rule)} />)}
      </ul>
    </>
  );
}

interface RuleLineProps {
  readonly rule: string;
  readonly count: number;
  readonly met: DeliveryReport['anomalies'];
  /** To paste to whoever corrects it; undefined where nobody else can. */
  readonly message: string | undefined;
}

function RuleLine({ rule, count, met, message }: RuleLineProps) {
  return (
    <li>
      <strong>{ruleCount(ruleLabel(rule), count)}</strong> <span className="quiet">{ruleAdvice(rule)}</span>
      {message === undefined ? null : <> <CopyButton text={message} /></>}
      <MoreLines items={met}>{(shown) => <p><bdi>{shown.map(anomalyLabel).join(' · ')}</bdi></p>}</MoreLines>
      {count > met.length ? <p className="quiet">{moreLines(count - met.length)}</p> : null}
    </li>
  );
}
