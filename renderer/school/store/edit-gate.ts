import type { ControlShift } from '../../../domain/controls/run-controls.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { afterFrame } from './after-frame.ts';
import { afterPause } from './after-pause.ts';
import type { SchoolStore } from './create-school-store.ts';
import type { SchoolState } from './school-state.ts';

/** Says which errors an edit creates, unless nobody waits for it any more. */
export type ErrorWatch = (before: SchoolState, after: SchoolState, isWanted: () => boolean) => Promise<readonly ControlShift[]>;

/** Keeps edits, then asks about those that create an error (ux:2.6); any other action means « keep ». */
export interface EditGate {
  /** From now on, edits are looked at once they are kept. */
  watch(errors: ErrorWatch): void;
  /** Keeps an edit just painted, and looks at it once its author pauses; `before`: the school without it. */
  pass(before: SchoolState, entry: DraftEntry, keep: () => void): void;
  /** Keeps what waits, and asks no more: something else is being done, or the page goes. */
  flush(): void;
  /** The answer to the question asked: the edit that its author takes back. */
  answer(): DraftEntry | undefined;
}

interface Waiting {
  readonly entry: DraftEntry;
  /** Nothing once it was called. */
  keep: (() => void) | undefined;
  callOff: () => void;
}

/** Opens the gate of one page: nothing is looked at until somebody watches. */
export function createEditGate(store: SchoolStore): EditGate {
  let errorsOf: ErrorWatch | undefined;
  let waiting: Waiting | undefined;
  const release = (): Waiting | undefined => {
    const released = waiting;
    waiting = undefined;
    released?.callOff();
    keepNow(released);
    if (store.getState().held !== null) store.setState({ held: null });
    return released;
  };
  const look = async (before: SchoolState, entry: DraftEntry, watch: ErrorWatch): Promise<void> => {
    const isWanted = (): boolean => waiting?.entry.id === entry.id;
    // What could not be looked at stays all the same.
    const errors = await watch(before, store.getState(), isWanted).catch(() => []);
    if (!isWanted()) return;
    if (errors.length === 0) release();
    else store.setState({ held: { entry, errors } });
  };
  return {
    watch: (errors) => {
      errorsOf = errors;
    },
    pass: (before, entry, keep) => {
      const watch = errorsOf;
      if (watch === undefined) return keep();
      const passing: Waiting = { entry, keep, callOff: () => undefined };
      waiting = passing;
      // Its frame first; then the disk, before any question: what is on screen survives the computer.
      afterFrame(() => keepNow(passing));
      passing.callOff = afterPause(() => void look(before, entry, watch));
    },
    flush: () => void release(),
    answer: () => release()?.entry,
  };
}

function keepNow(waiting: Waiting | undefined): void {
  const keep = waiting?.keep;
  if (waiting === undefined || keep === undefined) return;
  waiting.keep = undefined;
  keep();
}
