import type { Preferences } from '../../contract/console/console.contract.ts';
import { unpackSchool } from '../../contract/console/unpack-school.ts';
import { evolveMarks, type WorkMark } from '../../domain/draft/work-mark.ts';
import { entryToRedo, entryToUndo, type DraftEntry } from '../../domain/draft/draft-entry.ts';
import { dependentOn } from '../../domain/draft/dependencies.ts';
import type { ForeseenConflict } from '../../domain/draft/foresee.ts';
import type { Intended } from '../../domain/draft/intended.ts';
import type { Json } from '../../domain/kernel/json.ts';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import type { Conflict, Resolution } from '../../domain/sync/conflict.ts';
import { decideChange } from '../../domain/sync/decide-change.ts';
import type { JournalFilter } from '../../domain/sync/journal-domain.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import { fieldValue } from '../../domain/sync/row.ts';
import type { ConsoleClient } from './console-client.ts';
import { intendedOnNow, restoring } from './intend-again.ts';
import { permissionsOf } from '../../domain/school/school-permissions.ts';
import { compareRights } from './derive.ts';
import type { SchoolStore } from './create-school-store.ts';
import { createEditGate, type EditGate } from './edit-gate.ts';
import { failureReason, noticeOf } from './failure-reason.ts';
import type { SchoolState } from './school-state.ts';
import { rightsOf } from '../../domain/school/school-rights.ts';

/** One field of one row, as the screens name it. */
export interface Cell {
  readonly entity: string;
  readonly id: string;
  readonly field: string;
}

/** Everything a user can do. */
export type SchoolActions = ReturnType<typeof createSchoolActions>;

/** Ties what a user does to the store, which paints at once, and to the console, which keeps. */
export function createSchoolActions(store: SchoolStore, client: ConsoleClient) {
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => store.setState({ notice: noticeOf(error) }));
  };
  const gate = createEditGate(store);
  return {
    ...draftActions({ store, client, gate }, guard),
    ...gateActions(store, gate),
    ...syncActions({ store, client, gate }, guard),
    ...sessionActions(store, client, guard),
    ...markActions(store, client),
    dismissNotice: () => store.setState({ notice: null }),
    sayAllSaved: () => store.setState({ notice: { kind: 'all-saved' } }),
    loadJournal: (filter: JournalFilter, before: number | null, limit = 100) => client.journal.page({ ...filter, before, limit }),
    loadJournalAuthors: () => client.journal.authors(),
    /** Notes this visit; when the one before it ended, or null. */
    noteVisit: async (): Promise<string | null> => (await client.preferences.visit()).previous,
  };
}

type Guard = (work: Promise<unknown>) => void;

/** What an edit goes through. */
interface EditPath {
  readonly store: SchoolStore;
  readonly client: ConsoleClient;
  readonly gate: EditGate;
}

function gateActions(store: SchoolStore, gate: EditGate) {
  return {
    /** From now on, an edit that creates an error is asked about before it is kept. */
    watchErrors: gate.watch,
    /** Keeps the edit that was asked about. */
    keepHeld: gate.flush,
    /** Takes it back: it has never been kept. */
    dropHeld: () => {
      const entry = gate.answer();
      if (entry !== undefined) store.draw(store.getState().draft.filter(({ id }) => id !== entry.id), { ...markKept(store.getState(), entry), lastAction: null, notice: null });
    },
  };
}

function draftActions(path: EditPath, guard: Guard) {
  const { store, client, gate } = path;
  return {
    /** Decides, paints, then keeps; the refusal, when there is one, is also the notice. */
    record: (intended: Intended | undefined): Refusal | undefined => {
      const refusal = intended === undefined ? undefined : refusalOf(store.getState(), intended);
      if (refusal !== undefined) {
        store.setState({ notice: { kind: 'refusal', refusal } });
      } else if (intended !== undefined) {
        keep(path, intended);
      }
      return refusal;
    },
    undo: () => {
      gate.flush();
      move(store, entryToUndo(store.getState().draft), 'undone', () => guard(client.draft.undo()));
    },
    redo: () => {
      gate.flush();
      move(store, entryToRedo(store.getState().draft), 'redone', () => guard(client.draft.redo()));
    },
    discard: (ids: readonly string[]) => {
      gate.flush();
      const { draft, view } = store.getState();
      const gone = new Set(ids.flatMap((id) => [...dependentOn(view, draft, id)]));
      store.draw(draft.filter(({ id }) => !gone.has(id)), { notice: null });
      guard(client.draft.discard({ ids: [...gone] }));
    },
    /** Decides a foreseen conflict in the draft itself. */
    settle: (cell: Cell, seen: Json, keepWhich: 'theirs' | 'mine' | 'value', value?: Json) =>
      guard(client.draft.settle({ ...cell, seen, keep: keepWhich, ...(value === undefined ? {} : { value }) })),
    /** Decides what a deletion disputes: what was intended is given up, or intended again on what is now. */
    settleDeletion: (foreseen: ForeseenConflict, keepsMine: boolean) => guard(intendAgain(path, foreseen, keepsMine)),
    /** Decides a conflict that the ENT holds: it joins the draft, and leaves with it. */
    resolve: (conflict: Conflict, resolution: Resolution) => keep(path, resolutionOf(store.getState(), conflict, resolution)),
  };
}

/** What the rules say of an action, on the school with the draft. */
export function refusalOf(state: SchoolState, { changes, atomic }: Intended): Refusal | undefined {
  const { view: before, directory, actor } = state;
  if (actor === null) {
    return undefined;
  }
  const now = new Date().toISOString();
  const whole = layChanges(before, changes);
  for (const change of changes) {
    const after = atomic ? whole : layChanges(before, [change]);
    const refusal = decideChange({ before, after, directory, now }, actor, change);
    if (refusal !== undefined) {
      return refusal;
    }
  }
  return undefined;
}

/** Who would gain and who would lose by an action that is not done yet. */
export function consequenceOf(state: SchoolState, { changes }: Intended): ReturnType<typeof compareRights> {
  const ground = { directory: state.directory, inherits: state.school?.rightsInheritance ?? false };
  return compareRights(state.rightsNow, rightsOf(ground, layChanges(state.view, changes), state.rightsNow), permissionsOf(state.school));
}

function keep({ store, client, gate }: EditPath, intended: Intended): void {
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
    client.draft.record(entry).then(
      () => store.setState((state) => markKept(state, entry)),
      (error: unknown) => takeBack(store, entry, error),
    );
  });
}

async function intendAgain(path: EditPath, foreseen: ForeseenConflict, keepsMine: boolean): Promise<void> {
  const { store, client, gate } = path;
  gate.flush();
  const state = store.getState();
  const restore = keepsMine ? restoring(state.view, foreseen) : undefined;
  const refusal = restore === undefined ? undefined : refusalOf(state, restore);
  if (refusal !== undefined) return store.setState({ notice: { kind: 'refusal', refusal } });
  const gone = new Set(foreseen.entryIds.flatMap((id) => [...dependentOn(state.view, state.draft, id)]));
  const rest = state.draft.filter(({ id }) => !gone.has(id));
  const again = keepsMine ? state.draft.filter((entry) => gone.has(entry.id) && entry.state === 'active') : [];
  store.draw(rest, { notice: null });
  await client.draft.discard({ ids: [...gone] });
  for (const intended of [...(restore === undefined ? [] : [restore]), ...intendedOnNow(state.before, rest, again)]) keep(path, intended);
}

function markKept({ lastAction, unkept }: SchoolState, { id }: DraftEntry): Partial<SchoolState> {
  const rest = new Set([...unkept].filter((one) => one !== id));
  return lastAction?.entry.id === id ? { unkept: rest, lastAction: { ...lastAction, kept: true } } : { unkept: rest };
}

function takeBack(store: SchoolStore, entry: DraftEntry, error: unknown): void {
  const draft = store.getState().draft.filter(({ id }) => id !== entry.id);
  const notice = noticeOf(error);
  store.draw(draft, {
    ...markKept(store.getState(), entry),
    lastAction: null,
    notice: notice.kind === 'refusal' ? notice : { kind: 'not-kept', entry, reason: failureReason(error) },
  });
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

/** How many people gain and lose by what is ticked, for the journal. */
interface SendEffect {
  readonly gained: number;
  readonly lost: number;
}

function syncActions({ store, client, gate }: EditPath, guard: Guard) {
  const status = async (work: Promise<SchoolState['status']>): Promise<void> => store.setState({ status: await work });
  return {
    /** Sends ticked entries; resolves with what became of them. Throws nothing: the notice says what failed. */
    send: async (ids: readonly string[], message: string, effect: SendEffect): Promise<SchoolState['sent']> => {
      gate.flush();
      try {
        const answer = await client.sync.send({ ids: [...ids], message, effect });
        store.setState({ status: answer.status, notice: null });
        return answer.sent;
      } catch (error) {
        store.setState({ notice: noticeOf(error) });
        return [];
      }
    },
    refresh: () => guard(status(client.sync.refresh())),
    setOffline: (offline: boolean) => guard(status(client.sync.setOffline({ offline }))),
    confirmRemovals: () => guard(status(client.sync.confirmRemovals())),
    resendLost: (resend: boolean) => guard(status(client.sync.resendLost({ resend }))),
  };
}

function sessionActions(store: SchoolStore, client: ConsoleClient, guard: Guard) {
  const load = async (): Promise<void> => {
    store.setState((state) => (state.phase === 'ready' ? {} : { phase: 'loading' }));
    store.load(unpackSchool(await client.school.load()));
  };
  return {
    load,
    signIn: async (accountId: string): Promise<void> => {
      try {
        store.setState({ session: await client.session.signIn({ accountId }), notice: null });
        await load();
      } catch (error) {
        store.setState({ phase: 'signed-out', notice: noticeOf(error) });
      }
    },
    signOut: () =>
      guard(client.session.signOut().then((session) => store.setState({ session, phase: 'signed-out', school: null, actor: null }))),
    /** Asks the ENT again whom one may choose: it may have been started since. */
    askAccounts: () => guard(client.session.status().then((session) => store.setState({ session }))),
    savePreferences: (preferences: Preferences) => {
      store.setState({ preferences });
      guard(client.preferences.save(preferences));
    },
  };
}

function markActions(store: SchoolStore, client: ConsoleClient) {
  return {
    /** Notes that changes are done by hand, or that their refusal is accepted; shown at once, taken back when it cannot be kept. */
    mark: (kind: WorkMark['kind'], marks: readonly Pick<WorkMark, 'key' | 'value'>[], marked: boolean): void => {
      const before = store.getState().marks;
      const at = new Date().toISOString();
      store.setState({ marks: evolveMarks(before, marks.map(({ key, value }) => ({ kind, key, value, at })), marked) });
      client.marks.set({ kind, marks: marks.map(({ key, value }) => ({ key, value })), marked }).catch((error: unknown) => {
        store.setState({ marks: before, notice: noticeOf(error) });
      });
    },
  };
}
