import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import type { JournalBreak } from '../../domain/sync/journal-integrity.ts';
import { prepareInsertMany } from '../database/insert-many.store.ts';
import type { Store } from '../database/open-store.ts';
import { rankSince } from './rank-since.store.ts';

/** Writes what the ENT says of its journal; called inside the transaction of an answer. */
export interface JournalWriter {
  put(entries: readonly JournalEntry[]): void;
  clear(): void;
  /** What its authors are called now: whoever is no longer there is forgotten. */
  name(names: Readonly<Record<string, string>>): void;
  noteBreak(seen: JournalBreak): void;
  /** When the newest line was written, by the ENT's clock. */
  newestAt(): string | undefined;
}

/** Prepares the statements once. */
export function createJournalWriter(store: Store): JournalWriter {
  const line = prepareInsertMany(store, 'INSERT OR REPLACE INTO journal', 2);
  const unindexFrom = store.prepare<[number]>('DELETE FROM journal_index WHERE rowid >= ?');
  const clear = store.prepare('DELETE FROM journal');
  const clearIndex = store.prepare("INSERT INTO journal_index (journal_index) VALUES ('delete-all')");
  const forgetNames = store.prepare<[string]>('DELETE FROM author WHERE account NOT IN (SELECT key FROM json_each(?))');
  const putNames = store.prepare<[string]>('INSERT OR REPLACE INTO author SELECT key, value FROM json_each(?)');
  const breaks = store.prepare<[string, number, string]>('INSERT INTO journal_break (kind, line, found_at) VALUES (?, ?, ?)');
  const newest = newestAt(store);
  return {
    put: (entries) => {
      line(entries.map((entry) => [entry.k, JSON.stringify(entry)]));
      // The index follows, in order (journal-index.store.ts): what is told again by a restored ENT is indexed again.
      if (entries[0] !== undefined) unindexFrom.run(entries[0].k);
    },
    clear: () => {
      clear.run();
      clearIndex.run();
    },
    name: (names) => {
      const text = JSON.stringify(names);
      forgetNames.run(text);
      putNames.run(text);
    },
    noteBreak: ({ kind, line: at, foundAt }) => void breaks.run(kind, at, foundAt),
    newestAt: () => newest.get(),
  };
}

function newestAt(store: Store) {
  return store.prepare<[], string>("SELECT json_extract(entry, '$.at') FROM journal ORDER BY k DESC LIMIT 1").pluck();
}

/** Forgets the lines that are older than an instant, which depends on the newest one. */
export function forgetJournal(store: Store, oldest: (newest: string | undefined) => string): void {
  const from = rankSince(store, oldest(newestAt(store).get()));
  store.transaction(() => {
    const { changes } = store.prepare<[number]>('DELETE FROM journal WHERE k < ?').run(from);
    if (changes > 0) {
      store.prepare<[number]>('DELETE FROM journal_index WHERE rowid < ?').run(from);
    }
  })();
}
