import type { Paper } from '../../../domain/paper/paper.ts';
import type { JournalFilter } from '../../../domain/sync/journal-domain.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { journalCsvLines, JOURNAL_CSV_HEADER } from '../../../texts/changes/journal-csv.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { namedSentence, type useSettingNames } from '../../sheets/use-setting-names.ts';
import type { LoadPage } from './journal-pages.ts';

const PAGE = 200;

/** Every line that passes the filter, as a table: not only those that the screen has received. The journal tells of what was sent alone. */
export async function journalPaper(load: LoadPage, filter: JournalFilter, names: ReturnType<typeof useSettingNames>): Promise<Paper> {
  const rows: string[][] = [];
  let page: readonly JournalEntry[] = [];
  do {
    ({ entries: page } = await load(filter, page.at(-1)?.k ?? null, PAGE));
    for (const line of page) {
      for (const cells of journalCsvLines(line, line.intention === null ? '' : namedSentence(line.intention, names), names)) rows.push([...cells]);
    }
  } while (page.length === PAGE);
  return { title: SCREEN_TITLES.journal, list: 'journal', unsent: 'left-out', notes: [], tables: [{ title: SCREEN_TITLES.journal, columns: [...JOURNAL_CSV_HEADER], rows }] };
}
