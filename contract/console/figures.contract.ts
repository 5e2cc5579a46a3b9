import { oc } from '@orpc/contract';
import { z } from 'zod';
import { StatisticStatement } from '../../domain/figures/statistics/statistic.ts';
import { PaperTable } from '../../domain/paper/paper.ts';
import { ReportPlan } from '../../domain/figures/report/report-plan.ts';
import { LockReason } from './station.contract.ts';

/** Files of statistics that a console keeps for a school. */
export const MOST_STATISTICS = 60;

/** Why a folder takes no report: its path is not whole, it is not there, it cannot be written. */
export const FolderTrouble = z.enum(['relative', 'missing', 'read-only']);
export type FolderTrouble = z.infer<typeof FolderTrouble>;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  /** As many as a console keeps. */
  TOO_MANY: { status: 409 },
  /** The folder of reports takes none. */
  FOLDER: { status: 422, data: z.object({ trouble: FolderTrouble }) },
  NOT_KEPT: { status: 507, data: z.object({ reason: z.enum(['disk-full', 'read-only', 'io']) }) },
} as const;

/** A report to be written: the day for which it is planned, that on which it is made, what it says. */
const ReportRequest = z.object({
  planned: z.iso.date(),
  made: z.iso.date(),
  report: z.object({ title: z.string().max(200), facts: z.array(z.string().max(2000)).max(50), tables: z.array(PaperTable).min(1).max(40) }),
});
export type ReportRequest = Readonly<z.infer<typeof ReportRequest>>;

/** What this computer keeps of the statistics of the ENT: figures of groups of people, none of a person. */
export const figuresContract = {
  /** In the order in which they were imported. */
  statistics: oc.errors(errors).output(z.array(StatisticStatement)),
  /** Keeps a file; durable when it answers. */
  keep: oc.errors(errors).input(StatisticStatement).output(z.object({})),
  forget: oc.errors(errors).input(z.object({ id: StatisticStatement.shape.id })).output(z.object({})),
  /** The report that is written by itself (null: none), and what is wrong now with its folder. */
  plan: oc.errors(errors).output(z.object({ plan: ReportPlan.nullable(), trouble: FolderTrouble.nullable() })),
  /** Asks for it in a folder of this computer, or no more. */
  setPlan: oc.errors(errors).input(z.object({ plan: ReportPlan.omit({ last: true }).nullable() })).output(z.object({})),
  /** Writes the one that is due, once; the name of its file, null when another window has just written it. */
  writeReport: oc.errors(errors).input(ReportRequest).output(z.object({ file: z.string().nullable() })),
};
