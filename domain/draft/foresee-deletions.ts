import { must } from '../kernel/assert.ts';
import { canonicalJson, sameJson } from '../kernel/json.ts';
import { once, oncePer } from '../kernel/once.ts';
import { findRubrique, mothersOf } from '../rubriques/rubrique.ts';
import { rubriqueEdited, seenNow } from '../sync/ent/detect-conflict.ts';
import { createOverlay, lay } from '../sync/overlay.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type Row, type SettingsView } from '../sync/row.ts';
import { setsState } from './row-states.ts';
import type { DraftEntry } from './draft-entry.ts';
import { waitingEntries } from './waiting-entries.ts';
import type { ForeseenConflict, ForeseenValue } from './foresee.ts';

/**
 * What the ENT would hold because of a deletion: deleted there and changed here, changed there and deleted here.
 * `settings`: what the ENT has, with what is on its way to it. Each entry is judged over those before it, as the ENT will.
 */
export function foreseeDeletions(settings: SettingsView, entries: readonly DraftEntry[]): readonly ForeseenConflict[] {
  const waiting = waitingEntries(entries);
  const deleted = once(() => deletedThere(settings));
  if (!waiting.some((entry) => setsStates(entry) || !rubriquesEdited(entry).isDisjointFrom(deleted()))) return [];
  const then = createOverlay(settings);
  const found = new Map<string, ForeseenConflict>();
  for (const { id, atomic, changes } of waiting) {
    for (const change of changes) {
      const dispute = editOfDeleted(then, change) ?? deletionOfChanged(then, change);
      if (dispute !== undefined) add(found, id, dispute);
      if (!atomic) lay(then, change);
    }
    // What is all or nothing is judged whole, before any of it is written.
    if (atomic) for (const change of changes) lay(then, change);
  }
  return [...found.values()];
}

/** Asked of the whole draft at each key: as long as it deletes nothing, and nothing it touches is deleted there, there is nothing to dispute. */
const setsStates = oncePer(({ changes }: DraftEntry) => changes.some(setsState));
const rubriquesEdited = oncePer(({ changes }: DraftEntry): ReadonlySet<string> => new Set(changes.flatMap((change) => rubriqueEdited(change) ?? [])));

function deletedThere(settings: SettingsView): ReadonlySet<string> {
  return new Set([...settings.list('rubrique')].flatMap(([id, { fields }]) => (fields['state'] === 'trashed' ? [id] : [])));
}

type Dispute = Omit<ForeseenConflict, 'entryIds'> & { readonly beside: readonly ForeseenValue[] };

/** One card per rubrique, whatever the number of entries about it. */
function add(found: Map<string, ForeseenConflict>, entryId: string, dispute: Dispute): void {
  const key = canonicalJson([dispute.id, dispute.mine]);
  const known = found.get(key);
  const beside = [...(known?.beside ?? []), ...dispute.beside];
  const last = new Map(beside.map((value) => [`${value.entity} ${value.id} ${value.field}`, value]));
  found.set(key, { ...dispute, beside: [...last.values()], entryIds: [...new Set([...(known?.entryIds ?? []), entryId])] });
}

function editOfDeleted(then: SettingsView, change: Change): Dispute | undefined {
  const id = rubriqueEdited(change);
  if (id === undefined || then.find('rubrique', id)?.fields['state'] !== 'trashed' || setsState(change)) return undefined;
  const rubrique = findRubrique(then, id);
  const mine = change.edits.map(({ field, was, set }) => ({ ...cellNow(then, change, field), base: was, mine: set }));
  if (rubrique === undefined || mine.every((value) => sameJson(value.theirs, value.mine))) return undefined;
  const mothers = mothersOf(then, rubrique).filter(({ state }) => state === 'trashed');
  const beside = [...mothers.map((mother) => ({ ...stateNow(then, mother.id), base: 'active', mine: 'active' })), ...mine];
  return { ...stateNow(then, id), base: 'active', mine: 'active', beside, ...authorOf([then.find('rubrique', id)]) };
}

function deletionOfChanged(then: SettingsView, change: Change): Dispute | undefined {
  const deletion = change.edits.find(({ field, set }) => field === 'state' && set === 'trashed');
  const { seen = {}, entity, id } = change;
  const state = cellNow(then, change, 'state');
  if (deletion === undefined || sameJson(state.theirs, 'trashed')) return undefined;
  const now = seenNow(then, change, Object.keys(seen));
  const beside = Object.entries(seen)
    .map(([field, base]) => ({ field, base, theirs: must(now[field], 'every field that was seen is looked at again') }))
    .filter(({ base, theirs }) => !sameJson(theirs, base))
    .map(({ field, base, theirs }) => ({ entity, id, field, base, theirs, mine: theirs }));
  if (beside.length === 0) return undefined;
  const rights = beside.some(({ field }) => field === 'accesses') ? rightsOn(then, id) : [];
  return { ...state, base: deletion.was, mine: 'trashed', beside, ...authorOf([then.find(entity, id), ...rights]) };
}

function rightsOn(then: SettingsView, rubriqueId: string): readonly Row[] {
  return [...then.list('access')].flatMap(([id, row]) => (id.startsWith(`${rubriqueId}|`) ? [row] : []));
}

/** Who wrote last of these rows. */
function authorOf(rows: readonly (Row | undefined)[]): Pick<ForeseenConflict, 'theirsBy' | 'theirsAt'> {
  const dated = rows.flatMap((row) => (row?.at === undefined ? [] : [{ by: row.by, at: row.at }]));
  const last = dated.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
  return { theirsBy: last?.by, theirsAt: last?.at };
}

function stateNow(then: SettingsView, id: string): Pick<ForeseenValue, 'entity' | 'id' | 'field' | 'theirs'> {
  return cellNow(then, { entity: 'rubrique', id }, 'state');
}

function cellNow(then: SettingsView, { entity, id }: Pick<Change, 'entity' | 'id'>, field: string): Pick<ForeseenValue, 'entity' | 'id' | 'field' | 'theirs'> {
  return { entity, id, field, theirs: fieldValue(then.find(entity, id), entity, field) };
}
