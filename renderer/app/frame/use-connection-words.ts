import { connectionWords, type ConnectionWords } from '../../../texts/frame/connection.ts';
import { countPending } from '../../school/edits/count-pending.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { countConflicts, countRefused } from './pending.ts';

/** How the console stands with the ENT, in words. */
export function useConnectionWords(): ConnectionWords {
  // Links are dear to draw, and words that name a date to make: an edit after another changes none of these.
  const status = useSchool((state) => state.status);
  const conflicts = useSchool(countConflicts);
  const refused = useSchool(countRefused);
  const hasDraft = useSchool((state) => countPending(state) > 0);
  return connectionWords(status, { hasDraft, conflicts, refused }, useNow());
}
