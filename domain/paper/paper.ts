import { z } from 'zod';
import type { ExportedList } from '../roles/exported-list.ts';
import { Chart } from './chart.ts';

/** A table as it leaves the console: words and figures, whatever the screen that showed it. */
export const PaperTable = z.object({
  title: z.string(),
  columns: z.array(z.string()).min(1).max(1000),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
  /** The same figures as a drawing, where what holds the table can draw. */
  chart: Chart.optional(),
});
export type PaperTable = Readonly<z.infer<typeof PaperTable>>;

/** What a screen gives to be kept in a file or printed. */
export interface Paper {
  /** What it is: « Annuaire ». */
  readonly title: string;
  /** What it is, told to the journal before it leaves (rel:C-P9): a list of people, or the figures of the school; null: it names nobody and is not told. */
  readonly list: ExportedList | null;
  /** Whether what is not sent yet counts in it: lists show the draft, the journal shows what the ENT has. */
  readonly unsent: 'counted' | 'left-out';
  /** What a reader must know: the filters, what the signs mean. */
  readonly notes: readonly string[];
  readonly tables: readonly PaperTable[];
  /** The same as data, where a machine may take it up (RGPD, art. 20): any value that JSON writes. */
  readonly data?: object;
}

/** How many lines a paper holds. */
export function countLines({ tables }: Pick<Paper, 'tables'>): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}
