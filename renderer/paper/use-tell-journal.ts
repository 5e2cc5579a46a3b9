import { EXPORT_UNTOLD } from '../../texts/station/step-up.ts';
import { troubleOf, type Trouble } from '../identity/trouble.tsx';
import { failureReason } from '../school/failure-reason.ts';
import type { ConsoleClient } from '../school/console-client.ts';
import { useActions } from '../school/store/school-context.tsx';

/** Has the ENT tell its journal that a list of people leaves; answers why it may not, undefined once the journal bears it. */
export function useTellJournal(): (told: Parameters<ConsoleClient['access']['exportPeople']>[0]) => Promise<Trouble | undefined> {
  const { access } = useActions();
  return async (told) => {
    try {
      await access.exportPeople(told);
      return undefined;
    } catch (error) {
      return failureReason(error) === 'unreachable' ? { sentence: EXPORT_UNTOLD, stepUp: false } : troubleOf(error, 'export');
    }
  };
}
