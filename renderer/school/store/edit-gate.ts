import type { ControlShift } from '../../../domain/controls/run-controls.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { afterFrame } from './after-frame.ts';
import type { SchoolStore } from './create-school-store.ts';
import type { SchoolState } from './school-state.ts';

/** Says which errors an edit creates, unless nobody waits for it any more. */
export type ErrorWatch = (before: SchoolState, after: SchoolState, isWanted: () => boolean) => Promise<readonly ControlShift[]>;

/** Keeps edits, asking first about those that create an error (ux:2.6); any other action means « keep ». */
export interface EditGate {
  /** From now on, edits are looked at before they are kept. */
  watch(errors: ErrorWatch): void;
  /** Keeps an edit just painted, at once or once it has been looked at; `before`: the school without it. */
  pass(before: SchoolState, entry: DraftEntry, keep: () => void): void;
  /** Keeps what waits: something else is being done, or the page goes. */
  flush(): void;
  /** The answer to the question asked: the edit is kept, or left to who takes it back. */
  answer(): DraftEntry | undefined;
}

/** Opens the gate of one page: nothing is looked at until somebody watches. */
export function createEditGate(store: SchoolStore): EditGate {
  let errorsOf: ErrorWatch | undefined;
  let waiting: { readonly entry: DraftEntry; readonly keep: () => void } | undefined;
  const release = (): typeof waiting => {
    const released = waiting;
    waiting = undefined;
    if (store.getState().held !== null) store.setState({ held: null });
    return released;
  };
  const look = async (before: SchoolState, entry: DraftEntry, watch: ErrorWatch): Promise<void> => {
    const isWanted = (): boolean => waiting?.entry.id === entry.id;
    if (!isWanted()) return;
    // What could not be looked at is kept all the same.
    const errors = await watch(before, store.getState(), isWanted).catch(() => []);
    if (!isWanted()) return;
    if (errors.length === 0) release()?.keep();
    else store.setState({ held: { entry, errors } });
  };
  return {
    watch: (errors) => {
      errorsOf = errors;
    },
    pass: (before, entry, keep) => {
      const watch = errorsOf;
      if (watch === undefined) return keep();
      waiting = { entry, keep };
      afterFrame(() => void look(before, entry, watch));
    },
    flush: () => release()?.keep(),
    answer: () => release()?.entry,
  };
}
