import { useEffect, useState } from 'react';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';

/** What the journal says of others since the visit before this one. */
export type SinceVisit =
  | { readonly phase: 'reading' | 'failed' }
  | { readonly phase: 'ready'; readonly previous: string | null; readonly gestures: readonly JournalEntry[] };

/** The page of the journal that is looked at; whoever was away for longer reads the journal itself. */
const MOST_LINES = 200;

/** Reads it once the screen is drawn, and again when the ENT has brought news. */
export function useSinceVisit(): SinceVisit {
  const { noteVisit, loadJournal } = useActions();
  const me = useSchool((state) => state.actor?.accountId);
  const receivedAt = useSchool((state) => state.status.receivedAt);
  const [since, setSince] = useState<SinceVisit>({ phase: 'reading' });
  useEffect(() => {
    // Before the first delivery there is nothing to read.
    if (receivedAt === null) return undefined;
    let isGone = false;
    const read = async (): Promise<SinceVisit> => {
      const previous = await noteVisit();
      if (previous === null) return { phase: 'ready', previous, gestures: [] };
      const { entries } = await loadJournal({ search: '', from: previous }, null, MOST_LINES);
      return { phase: 'ready', previous, gestures: ofOthers(entries, me) };
    };
    const tell = (found: SinceVisit): void => {
      if (!isGone) setSince(found);
    };
    const asked = requestIdleCallback(() => void read().then(tell, () => tell({ phase: 'failed' })), { timeout: 500 });
    return () => {
      isGone = true;
      cancelIdleCallback(asked);
    };
  }, [noteVisit, loadJournal, me, receivedAt]);
  return since;
}

/** One line for each action of somebody else. */
function ofOthers(entries: readonly JournalEntry[], me: string | undefined): readonly JournalEntry[] {
  const told = new Set<string>();
  return entries.filter(({ actor, gesture, intention }) => {
    if (actor.accountId === me || gesture === null || intention === null || told.has(gesture)) return false;
    told.add(gesture);
    return true;
  });
}
