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

/** The rubriques, groups and people of now whose name holds a word. */
export type NamedLike = (word: string) => ReadonlySet<string>;

/** Reads a page of the journal kept on this computer; every word of the search has to be found, in it or in a name. */
export function readJournalPage(store: Store, { search, before, limit }: JournalQuery, namedLike: NamedLike): JournalPage {
  const words = searchWords(search);
  const last = before ?? Number.MAX_SAFE_INTEGER;
  if (words.length > 0) {
    const found = findLines(store, words, namedLike);
    return { entries: readLines(store, found.filter((k) => k < last).slice(0, limit)), total: found.length };
  }
  const ranks = store.prepare<[number, number], number>('SELECT k FROM journal WHERE k < ? ORDER BY k DESC LIMIT ?').pluck();
  const total = store.prepare<[], number>('SELECT count(*) FROM journal').pluck().get();
  return { entries: readLines(store, ranks.all(last, limit)), total: total ?? 0 };
}

function readLines(store: Store, ranks: readonly number[]): JournalEntry[] {
  const read = store.prepare<[number], string>('SELECT entry FROM journal WHERE k = ?').pluck();
  return ranks.map((k) => JournalEntry.parse(JSON.parse(read.get(k) ?? '')));
}

/** A year of a school is some ten thousand short texts: read whole in less time than a join on the names takes. */
function findLines(store: Store, words: readonly string[], namedLike: NamedLike): readonly number[] {
  const wanted = words.map((word) => ({ word, ids: namedLike(word) }));
  const keys = store.prepare<[], [k: number, search: string]>('SELECT k, search FROM journal ORDER BY k DESC').raw().all();
  return keys
    .filter(([, search]) => {
      const [text = '', ...subjects] = search.split('\n');
      return wanted.every(({ word, ids }) => text.includes(word) || subjects.some((id) => ids.has(id)));
    })
    .map(([k]) => k);
}
