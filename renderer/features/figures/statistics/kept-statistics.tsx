import { useState } from 'react';
import type { StatisticStatement } from '../../../../domain/figures/statistics/statistic.ts';
import { forgetQuestion, forgetStatement, statementPeriod, STATISTICS_TEXTS as TEXTS } from '../../../../texts/figures/usage.ts';
import { formatDay } from '../../../../texts/language/dates.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';

interface KeptStatisticsProps {
  readonly statistics: readonly StatisticStatement[];
  readonly onForgotten: () => void;
}

/** The files that figures come from, each of which may be put down. */
export function KeptStatistics({ statistics, onForgotten }: KeptStatisticsProps) {
  const { figures } = useActions();
  const { keptColumns: columns } = TEXTS;
  const [leaving, setLeaving] = useState<StatisticStatement>();
  const forget = ({ id }: StatisticStatement): void => {
    setLeaving(undefined);
    void figures.forget({ id }).then(onForgotten);
  };
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
                  <td><button type="button" className="link-button" aria-label={forgetStatement(one.source)} onClick={() => setLeaving(one)}>{TEXTS.forget}</button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leaving === undefined ? null : (
        <ConfirmDialog title={forgetQuestion(leaving.source)} action={TEXTS.forgetAct} isDangerous onConfirm={() => forget(leaving)} onCancel={() => setLeaving(undefined)}>
          <p>{TEXTS.forgetLoses}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
