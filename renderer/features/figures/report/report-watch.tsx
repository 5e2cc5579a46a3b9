import { localDay } from '../../../../domain/kernel/local-time.ts';
import { useEffect, useEffectEvent } from 'react';
import { dueReport } from '../../../../domain/figures/report/report-plan.ts';
import { statedLines } from '../../../../domain/figures/statistics/statistic.ts';
import { countLines } from '../../../../domain/paper/paper.ts';
import { lateWords, REPORT_PURPOSES } from '../../../../texts/figures/report.ts';
import { exportFacts } from '../../../../texts/paper/exports.ts';
import { useFacts } from '../../../paper/use-facts.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { noteMadeReport } from './made-reports.ts';
import { figuresPaper } from './figures-paper.ts';

/** A report waits so long at most after its time, or after the ENT answers again. */
const EVERY_MS = 600_000;

/** Writes the report that is due while the console is open: at its start where one was missed. The screen of figures says where it stands. */
export function ReportWatch() {
  const make = useMakeReport();
  const look = useEffectEvent(() => {
    // What could not be made stays due, and is tried again.
    void make().catch(() => undefined);
  });
  useEffect(() => {
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return null;
}

/** Makes the report that is due, once the ENT has told its journal. */
function useMakeReport(): () => Promise<void> {
  const { access, accounts, figures } = useActions();
  const store = useSchoolStore();
  const facts = useFacts();
  return async () => {
    const { plan, trouble } = await figures.plan();
    const now = new Date().toISOString();
    const due = plan === null || trouble !== null ? undefined : dueReport(plan, localDay(now));
    if (plan === null || due === undefined) return;
    const [statistics, statements] = await Promise.all([figures.statistics(), accounts.statements()]);
    const paper = figuresPaper(store.getState(), { statistics, lines: statedLines(statistics), accounts: statements }, now);
    const purpose = REPORT_PURPOSES[plan.rhythm];
    await access.exportPeople({ list: 'figures', lines: countLines(paper), purpose });
    const [title, ...others] = exportFacts({ ...paper, notes: [...lateWords(due), ...paper.notes] }, facts(purpose));
    await figures.writeReport({ planned: due.planned, made: localDay(now), report: { title: title ?? paper.title, facts: others, tables: [...paper.tables] } });
    noteMadeReport();
  };
}
