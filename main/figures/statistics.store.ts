import { StatisticStatement } from '../../domain/figures/statistics/statistic.ts';
import type { Store } from '../database/open-store.ts';

/** The files of statistics that somebody imported, in the settings file of the account, which is encrypted. */
export interface StatisticsStore {
  /** In the order of their imports; one that this version does not understand is passed over. */
  list(): readonly StatisticStatement[];
  keep(statement: StatisticStatement): void;
  forget(id: string): void;
}

/** Prepares the statements of SQL. */
export function createStatisticsStore(store: Store): StatisticsStore {
  const list = store.prepare<[], string>('SELECT statement FROM statistic_statement ORDER BY seq').pluck();
  const put = store.prepare<[string, string]>('INSERT INTO statistic_statement (id, statement) VALUES (?, ?)');
  const drop = store.prepare<[string]>('DELETE FROM statistic_statement WHERE id = ?');
  return {
    list: () => list.all().flatMap((text) => StatisticStatement.safeParse(JSON.parse(text)).data ?? []),
    keep: (statement) => void put.run(statement.id, JSON.stringify(statement)),
    forget: (id) => void drop.run(id),
  };
}
