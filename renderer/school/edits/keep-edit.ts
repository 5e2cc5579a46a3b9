import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { Intended } from '../../../domain/draft/intended.ts';
import type { ConsoleClient } from '../console-client.ts';
import type { SchoolStore } from '../store/create-school-store.ts';
import type { EditGate } from '../store/edit-gate.ts';
import { failureReason, noticeOf } from '../failure-reason.ts';
import type { InOrder } from './in-order.ts';
import type { SchoolState } from '../store/school-state.ts';

/** What an edit goes through. */
export interface EditPath {
  readonly store: SchoolStore;
  readonly client: ConsoleClient;
  readonly gate: EditGate;
  /** What is asked about the draft, in the order in which it was done. */
  readonly inOrder: InOrder;
}

/** Paints an edit, then gives it to the console; one that is not kept is taken back with a sentence. */
export function keepEdit({ store, client, gate, inOrder }: EditPath, intended: Intended): void {
  gate.flush();
  const before = store.getState();
  const entry: DraftEntry = {
    id: crypto.randomUUID(),
    ...intended,
    createdAt: new Date().toISOString(),
    state: 'active',
  };
  const { draft, unkept } = before;
  const active = draft.filter(({ state }) => state === 'active');
  store.draw([...active, entry], {
    lastAction: { entry, deed: 'done', kept: false },
    unkept: new Set([...unkept, entry.id]),
    notice: null,
  });
  gate.pass(before, entry, () => {
    inOrder(() => client.draft.record(entry)).then(
      () => store.setState((state) => markKept(state, entry)),
      (error: unknown) => takeBack(store, entry, error),
    );
  });
}

/** Takes an edit that was never kept out of sight. */
function takeOut(store: SchoolStore, entry: DraftEntry, notice: SchoolState['notice']): void {
  const draft = store.getState().draft.filter(({ id }) => id !== entry.id);
  store.draw(draft, { ...markKept(store.getState(), entry), lastAction: null, notice });
}

function takeBack(store: SchoolStore, entry: DraftEntry, error: unknown): void {
  const notice = noticeOf(error);
  takeOut(store, entry, notice.kind === 'refusal' ? notice : { kind: 'not-kept', entry, reason: failureReason(error) });
}

function markKept({ lastAction, unkept }: SchoolState, { id }: DraftEntry): Partial<SchoolState> {
  const rest = new Set([...unkept].filter((one) => one !== id));
  return lastAction?.entry.id === id ? { unkept: rest, lastAction: { ...lastAction, kept: true } } : { unkept: rest };
}
