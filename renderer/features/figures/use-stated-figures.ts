import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { statedLines, type StatisticLine, type StatisticStatement } from '../../../domain/figures/statistics/statistic.ts';
import { useActions } from '../../school/store/school-context.tsx';

/** What files of the ENT said, as this computer keeps it. */
export interface StatedFigures {
  readonly statistics: readonly StatisticStatement[];
  /** The lines of all of them. */
  readonly lines: readonly StatisticLine[];
  readonly accounts: readonly AccountStatement[];
}

type Kept = Omit<StatedFigures, 'lines'>;

/** Reads what is kept, and again when asked; undefined as long as the console has not answered. */
export function useStatedFigures(): { readonly stated: StatedFigures | undefined; readonly read: () => void } {
  const { accounts, figures } = useActions();
  const [kept, setKept] = useState<Kept>();
  const read = useCallback(() => {
    // Without an answer, figures are unknown, which they are.
    void Promise.all([figures.statistics(), accounts.statements()]).then(([statistics, statements]) => setKept({ statistics, accounts: statements }), () => setKept({ statistics: [], accounts: [] }));
  }, [accounts, figures]);
  useEffect(read, [read]);
  const stated = useMemo(() => (kept === undefined ? undefined : { ...kept, lines: statedLines(kept.statistics) }), [kept]);
  return { stated, read };
}
