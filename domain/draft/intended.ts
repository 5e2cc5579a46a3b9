import type { Intention } from '../sync/intention.ts';
import type { Change } from '../sync/mutation.ts';

/** What an action of the user becomes before any rule is asked: an intention and the changes that carry it. */
export interface Intended {
  readonly intention: Intention;
  readonly changes: readonly Change[];
  /** All or nothing on the ENT too. */
  readonly atomic: boolean;
  /** The day (`YYYY-MM-DD`) before which it is not meant to leave. */
  readonly plannedFor?: string;
}
