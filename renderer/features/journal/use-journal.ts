import { useCallback, useEffect, useRef, useState } from 'react';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { useActions, useSchool } from '../../school/school-context.tsx';

/** What the screen has received of the journal. */
export interface JournalState {
  readonly entries: readonly JournalEntry[];
  /** Lines that answer the search, received or not. */
  readonly total: number;
  readonly phase: 'loading' | 'ready' | 'failed';
}

const START: JournalState = { entries: [], total: 0, phase: 'loading' };
const TYPING_MS = 120;

/** Reads the journal page by page, newest first; a new search, or news from the ENT, starts again from the top. */
export function useJournal(search: string): { readonly journal: JournalState; readonly more: () => void; readonly retry: () => void } {
  const { loadJournal } = useActions();
  const receivedAt = useSchool((state) => state.status.receivedAt);
  const [journal, setJournal] = useState(START);
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(0);
  const isBusy = useRef(false);
  const ask = useCallback(
    async (before: number | null): Promise<void> => {
      const turn = ++asked.current;
      isBusy.current = true;
      try {
        const page = await loadJournal(search, before);
        // An answer that comes after a newer question is not the one awaited.
        if (turn === asked.current) setJournal((old) => ({ entries: before === null ? page.entries : [...old.entries, ...page.entries], total: page.total, phase: 'ready' }));
      } catch {
        if (turn === asked.current) setJournal((old) => ({ ...old, phase: 'failed' }));
      } finally {
        if (turn === asked.current) isBusy.current = false;
      }
    },
    [loadJournal, search],
  );
  useEffect(() => {
    const timer = setTimeout(() => void ask(null), search === '' ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [ask, search, receivedAt, attempt]);
  const { entries, total } = journal;
  const more = useCallback(() => {
    const last = entries.at(-1);
    if (!isBusy.current && last !== undefined && entries.length < total) void ask(last.k);
  }, [ask, entries, total]);
  return { journal, more, retry: () => setAttempt((n) => n + 1) };
}
