import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConsoleSession } from '../../../contract/console/console.contract.ts';
import type { Preferences } from '../../../contract/console/preferences.ts';
import type { OutlinedSchool } from '../../../contract/console/unpack-school.ts';
import type { SchoolSnapshot, SettingsRow } from '../../../contract/console/school-snapshot.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { permissionsOf } from '../../../domain/school/school-permissions.ts';
import { createRowTable, type RowTable } from '../../../domain/sync/row-table.ts';
import { createLine, type Line } from '../edits/in-order.ts';
import { deriveDraft, deriveSettled, type SchoolGround } from './derive.ts';
import type { SchoolState } from './school-state.ts';
import { showSchool, type WholeSchool } from '../whole-school.ts';

/** Everything the screens look at, and the few ways in which it changes. */
export interface SchoolStore extends StoreApi<SchoolState> {
  /** Takes everything again from the console. */
  load(snapshot: SchoolSnapshot): void;
  /** Takes everything but what people are called, which `name` says afterwards. */
  outline(snapshot: OutlinedSchool): void;
  name(people: readonly Person[]): void;
  /** Keeps nothing of the school any more: nobody is in. */
  forget(session: ConsoleSession): void;
  /** Rows that a pull brought, or a change of what is on its way. */
  receive(rows: readonly SettingsRow[], sent?: SchoolState['sent']): void;
  /** Another draft: painted at once, before it is durable. */
  draw(draft: readonly DraftEntry[], rest?: Partial<SchoolState>): void;
  /** What this page asks about the draft, in the order in which it was done. */
  readonly line: Line;
}

const DEFAULT_PREFERENCES: Preferences = { theme: 'system', density: 'compact', scale: 100, singleKeys: true };

/** Opens the store of one page; nothing is known yet. */
export function createSchoolStore(): SchoolStore {
  const store = createStore<SchoolState>(() => emptyState());
  return {
    ...store,
    line: createLine(),
    load: (snapshot) => store.setState({ ...loaded(snapshot, snapshot), isNamed: true }),
    outline: (snapshot) => store.setState({ ...loaded(snapshot, snapshot), isNamed: false }),
    name: (people) => store.setState((state) => named(state, people)),
    forget: (session) => store.setState(({ preferences }) => ({ ...emptyState(), preferences, session, phase: 'signed-out' })),
    receive: (rows, sent) => store.setState((state) => received(state, rows, sent ?? state.sent)),
    draw: (draft, rest) =>
      store.setState((state) => ({ ...rest, draft, ...deriveDraft(groundOf(state), state.base, state, draft, state.rightsNow) })),
  };
}

function groundOf({ directory, school, limited }: Pick<SchoolState, 'directory' | 'school' | 'limited'>): SchoolGround {
  return { directory, inherits: school?.rightsInheritance ?? false, permissions: permissionsOf(school), limited };
}

function loaded(snapshot: SchoolSnapshot, { people, groups, members }: Omit<WholeSchool, 'rows'>): Partial<SchoolState> {
  const { school, actor, draft, marks, sent, status } = snapshot;
  const whole = { people, groups, members, rows: createRowTable() };
  putRows(whole.rows, snapshot.rows);
  const shown = showSchool(whole);
  const ground = groundOf({ ...shown, school });
  const settled = deriveSettled(ground, shown.base, sent);
  return {
    phase: 'ready', school, actor, whole, ...shown, draft, marks, sent, status,
    ...deriveDraft(ground, shown.base, settled, draft),
  };
}

/** Rights are computed again: the console may have received people between its two answers. */
function named(state: SchoolState, people: readonly Person[]): Partial<SchoolState> {
  const whole = { people, groups: state.whole.groups, rows: state.whole.rows };
  const shown = showSchool(whole);
  const ground = groundOf({ ...shown, school: state.school });
  const settled = deriveSettled(ground, shown.base, state.sent);
  return { whole, ...shown, isNamed: true, ...deriveDraft(ground, shown.base, settled, state.draft) };
}

function received(state: SchoolState, rows: readonly SettingsRow[], sent: SchoolState['sent']): Partial<SchoolState> {
  putRows(state.whole.rows, rows);
  const shown = showSchool(state.whole, state);
  const ground = groundOf({ ...shown, school: state.school });
  const settled = deriveSettled(ground, shown.base, sent);
  return { ...shown, sent, ...deriveDraft(ground, shown.base, settled, state.draft) };
}

function putRows(base: RowTable, rows: readonly SettingsRow[]): void {
  for (const { entity, id, ver, fields, by, at } of rows) {
    base.put(entity, id, { ver, fields, ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) });
  }
}

function emptyState(): SchoolState {
  const whole = { people: [], groups: [], rows: createRowTable() };
  const shown = showSchool(whole);
  const ground = groundOf({ ...shown, school: null });
  return {
    phase: 'starting',
    session: null,
    lockSoonAt: null,
    preferences: DEFAULT_PREFERENCES,
    school: null,
    actor: null,
    whole,
    ...shown,
    isNamed: false,
    draft: [],
    marks: [],
    controlsNoted: 0,
    merged: [],
    accounts: [],
    platforms: { platforms: [], stillOpen: [], at: null },
    sent: [],
    status: {
      connection: 'offline', activity: 'idle', since: null, receivedAt: null, retryAt: null,
      inOutbox: 0, heldRemovals: 0, lost: 0,
    },
    lastAction: null,
    unkept: new Set(),
    notice: null,
    held: null,
    handed: 0,
    ...deriveDraft(ground, shown.base, deriveSettled(ground, shown.base, []), []),
  };
}
