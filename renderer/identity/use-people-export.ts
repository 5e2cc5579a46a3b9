import { useCallback, useState } from 'react';
import type { ExportedList } from '../../domain/roles/exported-list.ts';
import { EXPORT_UNTOLD } from '../../texts/station/step-up.ts';
import { failureReason } from '../school/failure-reason.ts';
import { useActions } from '../school/school-context.tsx';
import { troubleOf, type Trouble } from './trouble.tsx';
import { useProven } from './use-proven.ts';

/** Saving a list of people in a file. */
export interface PeopleExport {
  /** Why the last one was not saved. */
  readonly trouble: Trouble | undefined;
  /** Writes the file once the ENT has told its journal, from somebody who has just proved who they are; before, nothing. */
  readonly save: (lines: number, write: () => void | Promise<void>) => Promise<void>;
}

/** Lets a list of people leave the console (rel:T17, T40). */
export function usePeopleExport(list: ExportedList): PeopleExport {
  const { access } = useActions();
  const [trouble, setTrouble] = useState<Trouble>();
  useProven(useCallback(() => setTrouble(undefined), []));
  return {
    trouble,
    save: async (lines, write) => {
      try {
        await access.exportPeople({ list, lines });
      } catch (error) {
        setTrouble(failureReason(error) === 'unreachable' ? { sentence: EXPORT_UNTOLD, stepUp: false } : troubleOf(error, 'export'));
        return;
      }
      setTrouble(undefined);
      await write();
    },
  };
}
