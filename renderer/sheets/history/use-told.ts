import { useEffect, useState } from 'react';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';

/** The last lines of this console's journal that tell of somebody or something, and how many there are. */
export interface Told {
  readonly entries: readonly JournalEntry[];
  readonly total: number;
}

/** Read again with each news of the ENT; undefined until the console answers. */
export function useTold(id: string, most: number): Told | 'failed' | undefined {
  const { loadJournal } = useActions();
  const receivedAt = useSchool(({ status }) => status.receivedAt);
  const [heard, setHeard] = useState<{ readonly receivedAt: string | null; readonly told: Told | 'failed' }>();
  useEffect(() => {
    let isGone = false;
    const show = (told: Told | 'failed'): void => {
      if (!isGone) setHeard({ receivedAt, told });
    };
    loadJournal({ search: '', subject: id }, null, most).then(show, () => show('failed'));
    return () => {
      isGone = true;
    };
  }, [loadJournal, id, most, receivedAt]);
  return heard?.told;
}
