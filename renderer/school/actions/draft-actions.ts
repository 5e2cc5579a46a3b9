import { entryToRedo, entryToUndo, type DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { dependentOn } from '../../../domain/draft/dependencies.ts';
import type { ForeseenConflict } from '../../../domain/draft/foresee.ts';
import type { Intended } from '../../../domain/draft/intended.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { Refusal } from '../../../domain/rubriques/refusal.ts';
import type { Conflict, Resolution } from '../../../domain/sync/conflict.ts';
import { fieldValue } from '../../../domain/sync/row.ts';
import type { SchoolStore } from '../store/create-school-store.ts';
import type { Guard } from '../failure-reason.ts';
import { intendedOnNow, restoring } from '../edits/intend-again.ts';
import { keepEdit, type EditPath } from '../edits/keep-edit.ts';
import { refusalOf } from '../edits/look-ahead.ts';
import type { SchoolState } from '../store/school-state.ts';

/** One field of one row, as the screens name it. */
export interface Cell {
  readonly entity: string;
  readonly id: string;
  readonly field: string;
}

/** What a user does to the draft. */
export function draftActions(path: EditPath, guard: Guard) {
  const { store, client, gate, inOrder } = path;
  return {
    /** Decides, paints, then keeps; the refusal, when there is one, is also the notice. */
    record: (intended: Intended | undefined): Refusal | undefined => {
      const refusal = intended === undefined ? undefined : refusalOf(store.getState(), intended);
      if (refusal !== undefined) {
        store.setState({ notice: { kind: 'refusal', refusal } });
      } else if (intended !== undefined) {
        keepEdit(path, intended);
      }
      return refusal;
    },
    undo: () => {
      gate.flush();
      move(store, entryToUndo(store.getState().draft), 'undone', () => guard(inOrder(() => client.draft.undo())));
    },
    redo: () => {
      gate.flush();
      move(store, entryToRedo(store.getState().draft), 'redone', () => guard(inOrder(() => client.draft.redo())));
    },
    discard: (ids: readonly string[]) => discard(path, guard, ids),
    /** Decides a foreseen conflict in the draft itself. */
    settle: (cell: Cell, seen: Json, keepWhich: 'theirs' | 'mine' | 'value', value?: Json) => {
      gate.flush();
      guard(inOrder(() => client.draft.settle({ ...cell, seen, keep: keepWhich, ...(value === undefined ? {} : { value }) })));
    },
    /** Decides what a deletion disputes: what was intended is given up, or intended again on what is now. */
    settleDeletion: (foreseen: ForeseenConflict, keepsMine: boolean) => guard(intendAgain(path, foreseen, keepsMine)),
    /** Decides a conflict that the ENT holds: it joins the draft, and leaves with it. */
    resolve: (conflict: Conflict, resolution: Resolution) => keepEdit(path, resolutionOf(store.getState(), conflict, resolution)),
  };
}

/** The answers to what an edit that creates an error asks. */
export function gateActions(path: EditPath, guard: Guard) {
  const { gate } = path;
  return {
    /** From now on, an edit that creates an error is asked about. */
    watchErrors: gate.watch,
    /** Leaves the edit that was asked about, or was not looked at yet, where it is. */
    keepHeld: gate.flush,
    /** Takes it back. */
    dropHeld: () => {
      const entry = gate.answer();
      if (entry !== undefined) discard(path, guard, [entry.id]);
    },
  };
}

function discard({ store, client, gate, inOrder }: EditPath, guard: Guard, ids: readonly string[]): void {
  gate.flush();
  const { draft, view } = store.getState();
  const gone = new Set(ids.flatMap((id) => [...dependentOn(view, draft, id)]));
  store.draw(draft.filter(({ id }) => !gone.has(id)), { notice: null });
  guard(inOrder(() => client.draft.discard({ ids: [...gone] })));
}

async function intendAgain(path: EditPath, foreseen: ForeseenConflict, keepsMine: boolean): Promise<void> {
  const { store, client, gate, inOrder } = path;
  gate.flush();
  const state = store.getState();
  const restore = keepsMine ? restoring(state.view, foreseen) : undefined;
  const refusal = restore === undefined ? undefined : refusalOf(state, restore);
  if (refusal !== undefined) return store.setState({ notice: { kind: 'refusal', refusal } });
  const gone = new Set(foreseen.entryIds.flatMap((id) => [...dependentOn(state.view, state.draft, id)]));
  const rest = state.draft.filter(({ id }) => !gone.has(id));
  const again = keepsMine ? state.draft.filter((entry) => gone.has(entry.id) && entry.state === 'active') : [];
  store.draw(rest, { notice: null });
  await inOrder(() => client.draft.discard({ ids: [...gone] }));
  for (const intended of [...(restore === undefined ? [] : [restore]), ...intendedOnNow(state.before, rest, again)]) keepEdit(path, intended);
}

function move(store: SchoolStore, entry: DraftEntry | undefined, deed: 'undone' | 'redone', tell: () => void): void {
  if (entry === undefined) {
    return;
  }
  const state = deed === 'undone' ? 'undone' : 'active';
  const draft = store.getState().draft.map((one): DraftEntry => (one.id === entry.id ? { ...one, state } : one));
  store.draw(draft, { lastAction: { entry, deed, kept: true }, notice: null });
  tell();
}

function resolutionOf(state: SchoolState, conflict: Conflict, resolution: Resolution): Intended {
  const seen = conflict.edits.map(({ entity, id, field }) => fieldValue(state.before.find(entity, id), entity, field));
  return {
    intention: { kind: 'conflict.resolve', conflict: conflict.id, choice: resolution.choice },
    changes: [{ entity: 'conflict', id: conflict.id, edits: [{ field: 'resolution', was: seen, set: { ...resolution } }] }],
    atomic: false,
  };
}
