import { searchWords } from '../../domain/directory/search.ts';
import { JournalEntry } from '../../domain/sync/journal-entry.ts';
import type { Store } from '../database/open-store.ts';

/** What part of the journal is wanted: newest first, before a rank. */
export interface JournalQuery {
  readonly search: string;
  readonly before: number | null;
  readonly limit: number;
}

/** A page of the journal, and how many lines the search finds in all. */
export interface JournalPage {
  readonly entries: JournalEntry[];
  readonly total: number;
}

/** Reads a page of the journal kept on this computer; every word of the search has to be found. */
export function readJournalPage(store: Store, { search, before, limit }: JournalQuery): JournalPage {
  const words = searchWords(search);
  const matches = words.map(() => 'instr(search, ?) > 0').join(' AND ') || 'TRUE';
  const rows = store
    .prepare<unknown[], string>(`SELECT entry FROM journal WHERE k < ? AND ${matches} ORDER BY k DESC LIMIT ?`)
    .pluck()
    .all(before ?? Number.MAX_SAFE_INTEGER, ...words, limit);
  const total = store.prepare<unknown[], number>(`SELECT count(*) FROM journal WHERE ${matches}`).pluck().get(...words);
  return { entries: rows.map((text) => JournalEntry.parse(JSON.parse(text))), total: total ?? 0 };
}
