import type { DeliveryReport } from '../deliveries/delivery-report.ts';

/** What applying a file changes, without a word of those whose data are limited (RGPD, art. 18): they are recognised there as the ENT does, and named to nobody. */
export function shownReport(report: DeliveryReport, limited: ReadonlySet<string>): DeliveryReport {
  const isShown = ({ personId = '' }: DeliveryReport['anomalies'][number]): boolean => !limited.has(personId);
  const hidden = Map.groupBy(report.anomalies.filter((one) => !isShown(one)), ({ rule }) => rule);
  if (hidden.size === 0) return report;
  const counts = Object.entries(report.anomalyCounts).map(([rule, count]) => [rule, count - (hidden.get(rule)?.length ?? 0)] as const);
  return { ...report, anomalies: report.anomalies.filter(isShown), anomalyCounts: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}
