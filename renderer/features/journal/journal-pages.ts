import { localDay } from '../../../domain/kernel/local-time.ts';
import type { JournalFilter } from '../../../domain/sync/journal-domain.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';

/** A page of the journal, newest line first; `before` is the rank of the last line already received. */
export type LoadPage = (filter: JournalFilter, before: number | null, limit?: number) => Promise<{ readonly entries: readonly JournalEntry[]; readonly total: number }>;

/** A gesture is at most 5,000 changes, 100 a page; twice that is a bound, not an expectation. */
const MOST_PAGES = 100;
const PAGE = 100;

/** Every line of the gesture of a line, whatever the screen shows: the pages around it, as far as they tell of it. */
export async function linesOfGesture(load: LoadPage, line: JournalEntry): Promise<readonly JournalEntry[]> {
  const found = new Map<number, JournalEntry>([[line.k, line]]);
  const take = async (before: number): Promise<readonly JournalEntry[]> => {
    const { entries } = await load({ search: '' }, before);
    const mine = entries.filter(({ gesture }) => gesture !== null && gesture === line.gesture);
    for (const one of mine) found.set(one.k, one);
    return mine;
  };
  // Downwards from the line itself, then upwards: the ranks of a school's journal have no holes worth a page.
  for (let before = line.k, i = 0; i < MOST_PAGES && (await take(before)).length > 0; i++) before -= PAGE;
  for (let before = line.k + PAGE, i = 0; i < MOST_PAGES && (await take(before)).length > 1; i++) before += PAGE;
  return [...found.values()].toSorted((a, b) => a.k - b.k);
}

/** What the list shows, in order: the header of a day, then its lines. */
export type JournalRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'line'; readonly key: string; readonly line: JournalEntry };

/** Puts the header of each day, in Paris, before its lines. */
export function journalRows(entries: readonly JournalEntry[]): readonly JournalRow[] {
  let day = '';
  return entries.flatMap((line): readonly JournalRow[] => {
    const today = localDay(line.at);
    const row: JournalRow = { kind: 'line', key: `line ${line.k}`, line };
    if (today === day) return [row];
    day = today;
    return [{ kind: 'day', key: `day ${today} ${line.k}`, at: line.at }, row];
  });
}
