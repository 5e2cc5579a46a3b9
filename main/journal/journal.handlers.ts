import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import { readJournalPage, type JournalPage, type JournalQuery } from './journal.store.ts';
import { namedLikeNow } from './named-like.ts';

/** Reads a page of the journal of the school that is open. */
export function journalPage(core: ConsoleCore, query: JournalQuery): JournalPage {
  const { store, directory, state } = needSchool(core).workspace;
  return readJournalPage(store, query, namedLikeNow(directory.now(), state.base));
}
