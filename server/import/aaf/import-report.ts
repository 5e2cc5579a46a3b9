import type { Anomaly } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { FeedingReport } from '../../../domain/deliveries/aaf/feeding-report.ts';

/** What an import read and changed. */
export interface ImportReport {
  readonly school: { readonly uai: string; readonly name: string };
  /** Records read per category; `unknown` for those that this program does not know. */
  readonly read: FeedingReport['read'];
  /** People, groups and the school. */
  readonly created: number;
  readonly changed: number;
  readonly disappeared: number;
  readonly unchanged: number;
  /** People of the school after the import. */
  readonly people: number;
  readonly groups: number;
  readonly anomalies: readonly Anomaly[];
  /** The same, as it is told to a console. */
  readonly feeding: FeedingReport;
}
