import { implement, ORPCError } from '@orpc/server';
import { figuresContract, MOST_STATISTICS, type ReportRequest } from '../../contract/console/figures.contract.ts';
import { dueReport } from '../../domain/figures/report/report-plan.ts';
import { asConsoleError, kept } from '../console/console-error.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { Workspace } from '../console/workspace.ts';
import { folderTrouble, writeReport } from './write-report.ts';

/** What a page may ask of figures: whoever reads the school imports statistics and plans a report for themselves, since they stay on this computer and name nobody. */
export function createFiguresRouter(core: () => ConsoleCore) {
  const os = implement(figuresContract);
  const desk = (): Workspace => needSchool(core()).workspace;
  return os.router({
    statistics: os.statistics.handler(() => [...desk().statistics.list()]),
    keep: os.keep.handler(({ input }) => {
      const { statistics } = desk();
      if (statistics.list().length >= MOST_STATISTICS) throw new ORPCError('TOO_MANY', { status: 409 });
      return done(() => statistics.keep(input));
    }),
    forget: os.forget.handler(({ input }) => {
      const { statistics } = desk();
      return done(() => statistics.forget(input.id));
    }),
    plan: os.plan.handler(() => {
      const plan = desk().reportPlan.read() ?? null;
      return { plan, trouble: plan === null ? null : (folderTrouble(plan.folder) ?? null) };
    }),
    setPlan: os.setPlan.handler(({ input: { plan } }) => {
      const { reportPlan } = desk();
      if (plan === null) return done(() => reportPlan.drop());
      needFolder(plan.folder);
      return done(() => reportPlan.keep({ ...plan, last: null }));
    }),
    writeReport: os.writeReport.handler(({ input }) => writePlanned(desk(), input)),
  });
}

/** One report a day planned, whichever window asks first. */
async function writePlanned({ reportPlan }: Workspace, { planned, made, report }: ReportRequest): Promise<{ readonly file: string | null }> {
  const plan = reportPlan.read();
  if (plan === undefined || dueReport(plan, made)?.planned !== planned) return { file: null };
  needFolder(plan.folder);
  // Few starts write a report: what draws it is loaded then.
  const { drawReport } = await import('./draw-report.ts');
  const bytes = await drawReport(report);
  if (reportPlan.read()?.last?.planned === planned) return { file: null };
  try {
    const file = await writeReport(plan.folder, made, bytes);
    reportPlan.keep({ ...plan, last: { planned, made, file } });
    return { file };
  } catch (error) {
    throw asConsoleError(error);
  }
}

function needFolder(folder: string): void {
  const trouble = folderTrouble(folder);
  if (trouble !== undefined) throw new ORPCError('FOLDER', { status: 422, data: { trouble } });
}

function done(act: () => void): Record<never, never> {
  kept(act);
  return {};
}
