import { ReportPlan } from '../../domain/figures/report/report-plan.ts';
import type { Store } from '../database/open-store.ts';

/** The report that an account asked to be written, in its settings file. */
export interface ReportPlanStore {
  read(): ReportPlan | undefined;
  keep(plan: ReportPlan): void;
  drop(): void;
}

/** Prepares the statements of SQL. */
export function createReportPlanStore(store: Store): ReportPlanStore {
  const find = store.prepare<[], string>('SELECT plan FROM report_plan').pluck();
  const put = store.prepare<[string]>('INSERT OR REPLACE INTO report_plan VALUES (1, ?)');
  const drop = store.prepare<[]>('DELETE FROM report_plan');
  return {
    read: () => {
      const text = find.get();
      return text === undefined ? undefined : ReportPlan.safeParse(JSON.parse(text)).data;
    },
    keep: (plan) => void put.run(JSON.stringify(plan)),
    drop: () => void drop.run(),
  };
}
