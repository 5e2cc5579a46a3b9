import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import { readJournalAuthors, readJournalPage, type JournalAuthor, type JournalPage, type JournalQuery } from './journal.store.ts';
import { namedLikeNow } from './named-like.ts';

/** Reads a page of the journal of the school that is open. */
export function journalPage(core: ConsoleCore, query: JournalQuery): JournalPage {
  const { store, directory, state } = needSchool(core).workspace;
  return readJournalPage(store, query, namedLikeNow(directory.now(), state.base));
}

/** Reads who has written in the journal of the school that is open. */
export function journalAuthors(core: ConsoleCore): JournalAuthor[] {
  return readJournalAuthors(needSchool(core).workspace.store);
}
