import type { FeedingReport } from '../../../../domain/deliveries/aaf/feeding-report.ts';
import { FEEDING_TEXTS } from '../../../../texts/files/feeding.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { COUNTS } from './feeding-paper.ts';

/** How many people and groups there were, come, change, go, and there are. */
export function FeedingCounts({ report }: { readonly report: FeedingReport }) {
  return (
    <div className="column-table feeding-counts">
      <table aria-label={FEEDING_TEXTS.counts}>
        <thead><tr><th scope="col">{FEEDING_TEXTS.who}</th>{COUNTS.columns.map((column) => <th key={column} scope="col">{FEEDING_TEXTS.columns[column]}</th>)}</tr></thead>
        <tbody>
          {COUNTS.rows.map((row) => (
            <tr key={row}><th scope="row">{FEEDING_TEXTS.rows[row]}</th>{COUNTS.columns.map((column) => <td key={column}>{formatNumber(report[row][column])}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
