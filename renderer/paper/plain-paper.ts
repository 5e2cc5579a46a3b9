import type { Paper, PaperTable } from '../../domain/paper/paper.ts';

/** One table that a screen shows, the draft included, as a paper; `notes`: the filters, what the signs mean. */
export function plainPaper(table: PaperTable, list: Paper['list'], notes: readonly string[] = []): Paper {
  return { title: table.title, list, unsent: 'counted', notes, tables: [table] };
}
