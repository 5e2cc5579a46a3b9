import { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { prepareInsertMany } from '../database/insert-many.store.ts';
import type { Store } from '../database/open-store.ts';
import type { Timers } from '../sync/timers.ts';
import { journalTerms } from './journal-terms.ts';

/** Lines indexed at once: about two frames, so that a screen that asks meanwhile does not wait for a whole journal. */
const PER_TURN = 2000;

interface KeptLine {
  readonly k: number;
  readonly entry: string;
}

/** Indexes the next lines of the journal, which come in order; whether some are left. */
function indexNext(store: Store): boolean {
  const last = store.prepare<[], number>('SELECT rowid FROM journal_index ORDER BY rowid DESC LIMIT 1').pluck().get() ?? 0;
  const lines = store.prepare<[number, number], KeptLine>('SELECT k, entry FROM journal WHERE k > ? ORDER BY k LIMIT ?').all(last, PER_TURN);
  if (lines.length === 0) return false;
  const put = prepareInsertMany(store, 'INSERT INTO journal_index (rowid, terms)', 2);
  store.transaction(() => put(lines.map(({ k, entry }) => [k, journalTerms(JournalEntry.parse(JSON.parse(entry)))])))();
  return lines.length === PER_TURN;
}

/** Indexes all that the journal holds, before one searches it. */
export function indexJournal(store: Store): void {
  while (indexNext(store));
}

/** Indexes what has arrived a turn at a time, once it is durable: whoever waits for news does not wait for the index. */
export function indexInTurns(store: Store, timers: Timers): void {
  timers.after(0, () => {
    if (store.open && indexNext(store)) indexInTurns(store, timers);
  });
}
