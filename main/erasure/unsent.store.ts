import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import type { Store } from '../database/open-store.ts';
import { createDraftStore } from '../draft/draft.store.ts';

/** How many changes a settings file holds that the ENT has not: in the draft, sent without an answer, answered and lost since, or ticked on the shared sheet. */
export function countUnsent(store: Store): number {
  const count = (query: string): number => store.prepare<[], number>(`SELECT count(*) FROM ${query}`).pluck().get() ?? 0;
  return waitingEntries(createDraftStore(store).list()).length + count('outbox WHERE outcome IS NULL') + count('lost') + count("mark WHERE kind = 'shared-tick'");
}
