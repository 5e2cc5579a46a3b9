import { z } from 'zod';
import { addDays } from '../../kernel/days.ts';
import { mondayOf } from '../statistics/period-words.ts';

/** How often a report is written: each Monday, or the first of each month. */
export const ReportRhythm = z.enum(['weekly', 'monthly']);
export type ReportRhythm = z.infer<typeof ReportRhythm>;

/** The report that somebody asked to be written, in a folder of this computer; nothing is sent. Days are `YYYY-MM-DD`. */
export const ReportPlan = z.strictObject({
  rhythm: ReportRhythm,
  folder: z.string().min(1).max(1000),
  /** The day on which it was asked for: the first report is that of the next day planned. */
  since: z.iso.date(),
  /** The last one: the day for which it was planned, that on which it was made, its file; null: none yet. */
  last: z.strictObject({ planned: z.iso.date(), made: z.iso.date(), file: z.string().max(300) }).nullable(),
});
export type ReportPlan = Readonly<z.infer<typeof ReportPlan>>;

/** A report that is to be made now. */
export interface DueReport {
  /** The day for which it is planned. */
  readonly planned: string;
  /** Whether that day is past: the console was closed, or could not write it. */
  readonly isLate: boolean;
  /** The days planned before it for which none was made: this one stands for them. */
  readonly missed: readonly string[];
}

/** What is to be made on a day; undefined when nothing is. */
export function dueReport({ rhythm, since, last }: ReportPlan, day: string): DueReport | undefined {
  const planned = lastPlanned(rhythm, day);
  const after = last?.planned ?? since;
  if (planned <= after) return undefined;
  const missed: string[] = [];
  for (let one = lastPlanned(rhythm, addDays(planned, -1)); one > after; one = lastPlanned(rhythm, addDays(one, -1))) missed.unshift(one);
  return { planned, isLate: planned < day, missed };
}

/** The next day for which a report is planned, after a day. */
export function nextPlanned(rhythm: ReportRhythm, day: string): string {
  return rhythm === 'weekly' ? addDays(mondayOf(day), 7) : lastPlanned(rhythm, addDays(lastPlanned(rhythm, day), 31));
}

/** The last day planned until a day, itself included. */
function lastPlanned(rhythm: ReportRhythm, day: string): string {
  return rhythm === 'weekly' ? mondayOf(day) : `${day.slice(0, 7)}-01`;
}
