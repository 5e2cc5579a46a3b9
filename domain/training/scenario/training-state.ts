import type { ControlGround } from '../../controls/control-ground.ts';
import type { DraftEntry } from '../../draft/draft-entry.ts';
import type { JournalEntry } from '../../sync/journal-entry.ts';
import type { Gesture, Mutation } from '../../sync/mutation.ts';
import type { OutcomeStatus } from '../../sync/outcome.ts';

/** Everything that the verification of a step looks at. */
export interface TrainingState {
  /** The school with the draft. */
  readonly ground: ControlGround;
  /** The entries that count. */
  readonly draft: readonly DraftEntry[];
  /** What left this computer, with its fate when it is known. */
  readonly sent: readonly { readonly gesture: Gesture; readonly mutation: Pick<Mutation, 'entity' | 'id'>; readonly outcome?: { readonly status: OutcomeStatus } | undefined }[];
  /** Disagreements that wait for a decision: those that the ENT holds, and those that the draft would make. */
  readonly conflicts: number;
  /** Lines of the journal, as far as they were looked at. */
  readonly journal: readonly Pick<JournalEntry, 'at' | 'intention'>[];
}
