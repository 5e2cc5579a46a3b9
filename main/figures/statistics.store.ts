import { StatisticStatement } from '../../domain/figures/statistics/statistic.ts';
import type { Store } from '../database/open-store.ts';

/** The files of statistics that somebody imported, in the settings file of the account, which is encrypted. */
export interface StatisticsStore {
  /** In the order of their imports; one that this version does not understand is passed over. */
  list(): readonly StatisticStatement[];
  keep(statement: StatisticStatement): void;
  /** Puts those of a copy at the place of their day among these: what a later one says again wins. */
  join(others: readonly StatisticStatement[]): void;
  forget(id: string): void;
}

/** Prepares the statements of SQL. */
export function createStatisticsStore(store: Store): StatisticsStore {
  const list = store.prepare<[], string>('SELECT statement FROM statistic_statement ORDER BY seq').pluck();
  const put = store.prepare<[string, string]>('INSERT INTO statistic_statement (id, statement) VALUES (?, ?)');
  const drop = store.prepare<[string]>('DELETE FROM statistic_statement WHERE id = ?');
  const all = (): readonly StatisticStatement[] => list.all().flatMap((text) => StatisticStatement.safeParse(JSON.parse(text)).data ?? []);
  const keep = (statement: StatisticStatement): void => void put.run(statement.id, JSON.stringify(statement));
  return {
    list: all,
    keep,
    join: store.transaction((others: readonly StatisticStatement[]) => {
      const joined = [...others, ...all()].toSorted((one, other) => (one.importedOn < other.importedOn ? -1 : Number(one.importedOn > other.importedOn)));
      for (const { id } of joined) drop.run(id);
      for (const one of joined) keep(one);
    }),
    forget: (id) => void drop.run(id),
  };
}
