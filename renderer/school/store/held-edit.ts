import type { ControlShift } from '../../../domain/controls/run-controls.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';

/** An edit that is painted but not kept yet: it would create an error, and its author is asked. */
export interface HeldEdit {
  readonly entry: DraftEntry;
  readonly errors: readonly ControlShift[];
}
