import type { ProfileFamily } from '../directory/profile.ts';
import type { Intended } from '../draft/intended.ts';
import { sameJson, type Json } from '../kernel/json.ts';
import type { Matrix } from '../messaging/matrix.ts';
import { MESSAGING_SETTINGS_ID, readMessagingSettings, restrictionAt, type Restriction } from '../messaging/messaging-settings.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { suspensionId, type LaidCells, type Suspension } from './suspension.ts';

/** What suspending a family takes. */
export interface AskedSuspension {
  readonly family: ProfileFamily;
  /** How many people it is about, for its sentence. */
  readonly people: number;
  /** When somebody means to lift it, ISO 8601. */
  readonly until: string;
  /** ISO 8601. */
  readonly now: string;
}

/**
 * Suspends the accounts of a family, and its right to write: every cell of its column is hidden by the restriction of the messaging
 * (ADR 13), laid over the one in force if any, and never ending before it. Undefined when it is suspended already.
 */
export function suspendFamily(view: SettingsView, matrix: Pick<Matrix, 'targets' | 'emitters'>, { family, people, until, now }: AskedSuspension): Intended | undefined {
  const id = suspensionId({ kind: 'family', family });
  if (fieldValue(view.find('accountSuspension', id), 'accountSuspension', 'access') === 'suspended') return undefined;
  const inForce = restrictionAt(view, now);
  const laid = cellsToLay(matrix, inForce, family);
  const cells = Object.keys(laid);
  const restriction: Restriction = {
    since: inForce?.since ?? now,
    until: inForce !== undefined && inForce.until > until ? inForce.until : until,
    cells: { ...inForce?.cells, ...Object.fromEntries(cells.map((cell) => [cell, false])) },
  };
  return {
    intention: { kind: 'accounts.suspend', family, people, until, cells: cells.length },
    changes: [
      ...rowChange(view, id, { access: 'suspended', until, laid, restores: inForce?.until ?? null }),
      ...(cells.length === 0 ? [] : restrictionChange(view, restriction)),
    ],
    // Half of it, where somebody contests the other, is still safer than nothing.
    atomic: false,
  };
}

/** What suspending a class takes. */
export interface AskedClass extends Pick<AskedSuspension, 'people' | 'until'> {
  readonly group: { readonly id: string; readonly name: string };
}

/** Suspends the accounts of the pupils of a class. « Qui voit qui ? » has no column of a class: who cannot sign in writes to nobody. Undefined when it is so already. */
export function suspendClass(view: SettingsView, { group, people, until }: AskedClass): Intended | undefined {
  const id = suspensionId({ kind: 'class', id: group.id });
  if (fieldValue(view.find('accountSuspension', id), 'accountSuspension', 'access') === 'suspended') return undefined;
  return { intention: { kind: 'accounts.class', group, people, until }, changes: rowChange(view, id, { access: 'suspended', until }), atomic: false };
}

/** Each cell of the column that is not hidden by the restriction already, with what it says now. */
function cellsToLay({ targets, emitters }: Pick<Matrix, 'targets' | 'emitters'>, inForce: Restriction | undefined, family: ProfileFamily): LaidCells {
  if (!emitters.some(({ id }) => id === family)) return {};
  const shown = targets.filter(({ kind }) => kind !== 'gone' && kind !== 'unknown').map(({ key }) => `${family}|${key}`);
  return Object.fromEntries(shown.flatMap((cell) => { const said = inForce?.cells[cell] ?? null; return said === false ? [] : [[cell, said]]; }));
}

/** Opens accounts again: what the suspension hid is as the restriction before it said, and that one ends when it was to. */
export function liftSuspension(view: SettingsView, { id, ref, laid, until, restores }: Suspension, people: number, className = ''): Intended {
  const changes = rowChange(view, id, { access: 'open', until: null, laid: {}, restores: null });
  if (ref.kind === 'person') return { intention: { kind: 'accounts.people', people: [ref.id], suspended: false }, changes, atomic: false };
  if (ref.kind === 'class') return { intention: { kind: 'accounts.class', group: { id: ref.id, name: className }, people, until: null }, changes, atomic: false };
  return { intention: { kind: 'accounts.lift', family: ref.family, people }, changes: [...changes, ...restoreRestriction(view, { laid, until, restores })], atomic: false };
}

function restoreRestriction(view: SettingsView, { laid, until, restores }: Pick<Suspension, 'laid' | 'until' | 'restores'>): readonly Change[] {
  const { restriction } = readMessagingSettings(view);
  if (restriction === null || Object.keys(laid).length === 0) return [];
  const others = Object.entries(restriction.cells).filter(([cell]) => !(cell in laid));
  const before = Object.entries(laid).flatMap(([cell, said]) => (said === null ? [] : [[cell, said] as const]));
  const cells = Object.fromEntries([...others, ...before]);
  if (Object.keys(cells).length === 0) return restrictionChange(view, null);
  return restrictionChange(view, { ...restriction, cells, until: restores !== null && restriction.until === until ? restores : restriction.until });
}

/** Suspends people one by one, or opens their accounts again; undefined when it is so of each. Their column still writes: an ENT hides columns only. */
export function suspendPeople(view: SettingsView, people: readonly string[], suspended: boolean): Intended | undefined {
  const changed = [...new Set(people)].flatMap((person) => {
    const changes = rowChange(view, suspensionId({ kind: 'person', id: person }), { access: suspended ? 'suspended' : 'open' });
    return changes.length === 0 ? [] : [{ person, changes }];
  });
  if (changed.length === 0) return undefined;
  return { intention: { kind: 'accounts.people', people: changed.map(({ person }) => person), suspended }, changes: changed.flatMap(({ changes }) => changes), atomic: false };
}

function rowChange(view: SettingsView, id: string, wanted: Readonly<Record<string, Json>>): readonly Change[] {
  const row = view.find('accountSuspension', id);
  const edits = Object.entries(wanted)
    .map(([field, set]) => ({ field, was: fieldValue(row, 'accountSuspension', field), set }))
    .filter(({ was, set }) => !sameJson(was, set));
  return edits.length === 0 ? [] : [{ entity: 'accountSuspension', id, edits }];
}

function restrictionChange(view: SettingsView, set: Restriction | null): readonly Change[] {
  const was = fieldValue(view.find('messagingSettings', MESSAGING_SETTINGS_ID), 'messagingSettings', 'restriction');
  return sameJson(was, set) ? [] : [{ entity: 'messagingSettings', id: MESSAGING_SETTINGS_ID, edits: [{ field: 'restriction', was, set }] }];
}
