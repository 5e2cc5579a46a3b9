import { useCallback, useEffect, useRef, useState } from 'react';
import { MOST_COUNTED, type JournalFilter } from '../../../domain/sync/journal-domain.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';

/** What the screen has received of the journal. */
export interface JournalState {
  readonly entries: readonly JournalEntry[];
  /** Lines that pass the filter, received or not; one more than `MOST_COUNTED` when there are more than are counted. */
  readonly total: number;
  readonly phase: 'loading' | 'ready' | 'failed';
}

const START: JournalState = { entries: [], total: 0, phase: 'loading' };
const TYPING_MS = 120;

/** Reads the journal page by page, newest first; a new filter starts again from the top, news from the ENT come above. */
export function useJournal(filter: JournalFilter): { readonly journal: JournalState; readonly more: () => void; readonly retry: () => void } {
  const { loadJournal } = useActions();
  const store = useSchoolStore();
  const [journal, setJournal] = useState(START);
  const asked = useRef(0);
  const isBusy = useRef(false);
  const ask = useCallback(
    async (put: (old: readonly JournalEntry[], page: readonly JournalEntry[]) => readonly JournalEntry[], before: number | null): Promise<void> => {
      const turn = ++asked.current;
      isBusy.current = true;
      const answer = await loadJournal(filter, before).catch(() => undefined);
      // An answer that comes after a newer question is not the one awaited.
      if (turn !== asked.current) return;
      isBusy.current = false;
      setJournal((old) => (answer === undefined ? { ...old, phase: 'failed' } : { entries: put(old.entries, answer.entries), total: answer.total, phase: 'ready' }));
    },
    [loadJournal, filter],
  );
  useEffect(() => {
    const timer = setTimeout(() => void ask((_, page) => page, null), filter.search === '' ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [ask, filter.search]);
  useEffect(
    () => store.subscribe(({ status }, old) => (status.receivedAt === old.status.receivedAt ? undefined : void ask(putAbove, null))),
    [store, ask],
  );
  const { entries, total } = journal;
  const more = useCallback(() => {
    const last = entries.at(-1);
    if (!isBusy.current && last !== undefined && (entries.length < total || total > MOST_COUNTED)) void ask((old, page) => [...old, ...page], last.k);
  }, [ask, entries, total]);
  return { journal, more, retry: () => void ask(putAbove, null) };
}

/** Keeps what was already read under the newest page; a hole between them would hide lines, so nothing is kept then. */
export function putAbove(old: readonly JournalEntry[], page: readonly JournalEntry[]): readonly JournalEntry[] {
  const last = page.at(-1)?.k ?? 0;
  return old.some(({ k }) => k === last) ? [...page, ...old.filter(({ k }) => k < last)] : page;
}
