import type { FollowedJournal } from '../../contract/console/console.contract.ts';
import type { JournalIntegrity } from '../../domain/sync/journal-integrity.ts';
import { EntTrouble } from '../sync/ent/ent-failure.ts';
import { refresh } from '../sync/sync.handlers.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import { readJournalAuthors, readJournalBreaks, readJournalPage, type JournalAuthor, type JournalPage, type JournalQuery } from './journal.store.ts';
import { namedLikeNow } from './named-like.ts';

/** Reads a page of the journal of the school that is open. */
export function journalPage(core: ConsoleCore, query: JournalQuery): JournalPage {
  const { store, directory, state } = needSchool(core).workspace;
  return readJournalPage(store, query, namedLikeNow(directory.now(), state.base, readJournalAuthors(store)));
}

/** Reads who has written in the journal of the school that is open. */
export function journalAuthors(core: ConsoleCore): JournalAuthor[] {
  return readJournalAuthors(needSchool(core).workspace.store);
}

/** How this console has followed the journal of the school that is open. */
export function followedJournal(core: ConsoleCore): FollowedJournal {
  const { state, store } = needSchool(core).workspace;
  return { head: state.journalHead, breaks: readJournalBreaks(store) };
}

/** Takes the ENT's news, which are held against what this console saw, then has the ENT compute its chain again. */
export async function verifyJournal(core: ConsoleCore): Promise<FollowedJournal & { readonly report: JournalIntegrity | null }> {
  await refresh(core);
  return { ...followedJournal(core), report: await reportOf(core) };
}

async function reportOf({ ent }: ConsoleCore): Promise<JournalIntegrity | null> {
  try {
    return await ent.verifyJournal();
  } catch (error) {
    if (error instanceof EntTrouble) return null;
    throw error;
  }
}
