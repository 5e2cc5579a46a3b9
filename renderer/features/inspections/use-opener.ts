import { useEffect, useState } from 'react';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { useActions, useSchoolStore } from '../../school/school-context.tsx';

/** Lines of the journal that are read back: more are in the Journal itself. */
const LINES = 200;

/** Who last opened an inspection and when, as the journal says (I3); undefined as long as it does not say it. */
export function useOpener(id: string): { readonly name: string; readonly at: string } | undefined {
  const { loadJournal } = useActions();
  const store = useSchoolStore();
  const [found, setFound] = useState<{ readonly id: string; readonly entry: JournalEntry | undefined }>();
  useEffect(() => {
    let isCurrent = true;
    const read = (): void =>
      void loadJournal({ search: '', domain: 'inspections' }, null, LINES).then(
        ({ entries }) => (isCurrent ? setFound({ id, entry: entries.find((entry) => opens(entry, id)) }) : undefined),
        () => undefined,
      );
    read();
    const stop = store.subscribe(({ status }, old) => (status.receivedAt === old.status.receivedAt ? undefined : read()));
    return () => {
      isCurrent = false;
      stop();
    };
  }, [id, loadJournal, store]);
  return found?.id === id && found.entry !== undefined ? { name: found.entry.actor.name, at: found.entry.at } : undefined;
}

function opens({ status, edits }: JournalEntry, id: string): boolean {
  return status === 'applied' && edits.some((edit) => edit.entity === 'inspection' && edit.id === id && edit.field === 'state' && edit.after === 'open');
}
