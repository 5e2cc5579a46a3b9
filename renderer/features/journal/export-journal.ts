import type { JournalFilter } from '../../../domain/sync/journal-domain.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { csvOf } from '../../../texts/language/csv.ts';
import { journalCsvLines, JOURNAL_CSV_HEADER } from '../../../texts/changes/journal-csv.ts';
import { namedSentence, type useSettingNames } from '../../sheets/use-setting-names.ts';
import type { LoadPage } from './journal-pages.ts';

const PAGE = 200;
const BOM = '\uFEFF';

/** Every line that passes the filter, as a table for a spreadsheet: not only those that the screen has received. */
export async function journalAsCsv(load: LoadPage, filter: JournalFilter, names: ReturnType<typeof useSettingNames>): Promise<Blob> {
  const parts = [BOM, csvOf([JOURNAL_CSV_HEADER])];
  let page: readonly JournalEntry[] = [];
  do {
    ({ entries: page } = await load(filter, page.at(-1)?.k ?? null, PAGE));
    parts.push(csvOf(page.flatMap((line) => journalCsvLines(line, line.intention === null ? '' : namedSentence(line.intention, names), names))));
  } while (page.length === PAGE);
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
