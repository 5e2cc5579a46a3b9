import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import { openConflicts } from '../../../domain/sync/conflict.ts';
import { readThresholds } from '../../../domain/controls/threshold-settings.ts';
import type { TrainingState } from '../../../domain/training/scenario/training-state.ts';
import type { SchoolState } from '../../school/store/school-state.ts';

type Looked = Pick<SchoolState, 'directory' | 'view' | 'rightsNow' | 'draft' | 'sent' | 'foreseen'>;

/** What the verification of a step looks at: the school as the screens show it. `now`: ISO 8601. */
export function trainingStateOf({ directory, view, rightsNow, draft, sent, foreseen }: Looked, journal: TrainingState['journal'], now: string): TrainingState {
  // A conflict decided in the draft waits for nobody any more.
  const undecided = openConflicts(view).filter(({ id }) => (view.find('conflict', id)?.fields['resolution'] ?? null) === null);
  return {
    ground: { directory, view, side: rightsNow, now, thresholds: readThresholds(view) },
    draft: waitingEntries(draft),
    sent,
    conflicts: foreseen.length + undecided.length,
    journal,
  };
}
