import { findRubrique, mothersOf } from '../rubriques/rubrique.ts';
import type { Json } from '../kernel/json.ts';
import type { Change } from '../sync/mutation.ts';
import { rowKey, rowsNamedInKey } from '../sync/named-in-key.ts';
import type { SettingsView } from '../sync/row.ts';
import { setsState } from './row-states.ts';
import type { DraftEntry } from './draft-entry.ts';

/**
 * The earlier entries without which an entry makes no sense: those that touch the same rows, make the rubrique or the
 * group it stands on, stand on what it closes, or open, close, publish or move a rubrique of its branch.
 * They are ticked together (decision: draft and outbox). `view` shows the settings with the whole draft.
 */
export function requiredBy(view: SettingsView, entries: readonly DraftEntry[], id: string): ReadonlySet<string> {
  return reach(tracesOf(view, entries).toReversed(), id, needs);
}

/** The later entries that need this one: they are unticked with it. */
export function dependentOn(view: SettingsView, entries: readonly DraftEntry[], id: string): ReadonlySet<string> {
  return reach(tracesOf(view, entries), id, (earlier, later) => needs(later, earlier));
}

/** What an entry touches, as far as other entries are concerned. */
interface Trace {
  readonly id: string;
  readonly rows: ReadonlySet<string>;
  /** Those rows, and what each stands on: its rubrique, its group, its mother, the rubriques of a tile. */
  readonly standsOn: ReadonlySet<string>;
  /** The rows that it makes, closes or opens. */
  readonly states: ReadonlySet<string>;
  /** The rubriques whose state, visibility or place it changes, and all the mothers of these. */
  readonly placed: ReadonlySet<string>;
  readonly branch: ReadonlySet<string>;
}

function tracesOf(view: SettingsView, entries: readonly DraftEntry[]): readonly Trace[] {
  return entries.map((entry) => traceOf(view, entry));
}

function traceOf(view: SettingsView, { id: entryId, changes }: DraftEntry): Trace {
  const placing = changes.filter(isPlacing);
  return {
    id: entryId,
    rows: new Set(changes.map(keyOf)),
    standsOn: new Set(changes.flatMap(rowsOf)),
    states: new Set(changes.filter(setsState).map(keyOf)),
    placed: new Set(placing.map(({ id }) => id)),
    branch: new Set(placing.flatMap((change) => branchOf(view, change))),
  };
}

/** What is tied to one entry, step by step, among those that come after it in the given order. */
function reach(traces: readonly Trace[], id: string, isTied: (reached: Trace, candidate: Trace) => boolean): ReadonlySet<string> {
  const start = traces.findIndex((trace) => trace.id === id);
  const reached = traces.filter((trace) => trace.id === id);
  for (const trace of traces.slice(start + 1)) {
    if (reached.some((one) => isTied(one, trace))) reached.push(trace);
  }
  return new Set([id, ...reached.map((trace) => trace.id)]);
}

function needs(later: Trace, earlier: Trace): boolean {
  return (
    !later.standsOn.isDisjointFrom(earlier.rows) ||
    // What was done on a rubrique or a group goes before it is closed: it could not go after.
    !later.states.isDisjointFrom(earlier.standsOn) ||
    // Public under public, active under active: what was set above, or below, goes before.
    !later.branch.isDisjointFrom(earlier.placed) ||
    !later.placed.isDisjointFrom(earlier.branch)
  );
}

const PLACE: ReadonlySet<string> = new Set(['state', 'visibility', 'parentId']);

function isPlacing({ entity, edits }: Change): boolean {
  return entity === 'rubrique' && edits.some(({ field }) => PLACE.has(field));
}

/** Its mothers, those of now and those it leaves. */
function branchOf(view: SettingsView, { id, edits }: Change): readonly string[] {
  const ends = edits.flatMap(({ field, was, set }) => (field === 'parentId' ? [was, set] : []));
  return [id, ...ends].flatMap((end) => {
    const rubrique = typeof end === 'string' ? findRubrique(view, end) : undefined;
    return rubrique === undefined ? [] : [rubrique.id, ...mothersOf(view, rubrique).map((mother) => mother.id)];
  });
}

/** The rows a change stands on: its own, its rubrique, its group, its mother, the rubriques of a tile. */
function rowsOf({ entity, id, edits }: Change): readonly string[] {
  const mothers = edits.flatMap(({ field, set }) => (field === 'parentId' && typeof set === 'string' ? [rowKey('rubrique', set)] : []));
  return [rowKey(entity, id), ...rowsNamedInKey(entity, id), ...mothers, ...feedingRows(edits)];
}

/** The rubriques whose articles a tile would show. */
function feedingRows(edits: Change['edits']): readonly string[] {
  return edits.flatMap(({ field, set }) => (field === 'rubriqueIds' ? idsOf(set) : [])).map((id) => rowKey('rubrique', id));
}

function idsOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function keyOf({ entity, id }: Change): string {
  return rowKey(entity, id);
}
