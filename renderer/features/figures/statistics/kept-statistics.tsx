import type { StatisticStatement } from '../../../../domain/figures/statistics/statistic.ts';
import { forgetStatement, statementPeriod, STATISTICS_TEXTS as TEXTS } from '../../../../texts/figures/usage.ts';
import { formatDay } from '../../../../texts/language/dates.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { useActions } from '../../../school/store/school-context.tsx';

interface KeptStatisticsProps {
  readonly statistics: readonly StatisticStatement[];
  readonly onForgotten: () => void;
}

/** The files that figures come from, each of which may be put down. */
export function KeptStatistics({ statistics, onForgotten }: KeptStatisticsProps) {
  const { figures } = useActions();
  const { keptColumns: columns } = TEXTS;
  return (
    <section className="dashboard-panel" aria-label={TEXTS.kept}>
      <h2>{TEXTS.kept}</h2>
      {statistics.length === 0 ? <p>{TEXTS.keptNone}</p> : (
        <div className="column-table">
          <table aria-label={TEXTS.kept}>
            <thead><tr>{Object.values(columns).map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
            <tbody>
              {statistics.map((one) => (
                <tr key={one.id}>
                  <th scope="row"><bdi>{one.source}</bdi></th>
                  <td>{formatDay(one.importedOn)}</td>
                  <td>{statementPeriod(one)}</td>
                  <td>{formatNumber(one.lines.length)}</td>
                  <td><button type="button" className="link-button" aria-label={forgetStatement(one.source)} onClick={() => void figures.forget({ id: one.id }).then(onForgotten)}>{TEXTS.forget}</button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
