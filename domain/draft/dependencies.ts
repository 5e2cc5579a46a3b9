import { parseAccessId, parseMembershipId } from '../rubriques/principal.ts';
import type { Change } from '../sync/mutation.ts';
import { setsState } from './row-states.ts';
import type { DraftEntry } from './draft-entry.ts';

/**
 * The earlier entries without which an entry makes no sense: those that touch the same rows,
 * make the rubrique or the group it stands on, or stand on what it closes. They are ticked together (decision: draft and outbox).
 */
export function requiredBy(entries: readonly DraftEntry[], id: string): ReadonlySet<string> {
  const required = new Set<string>([id]);
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (entry !== undefined && !required.has(entry.id) && isRequired(entries, entry, i, required)) {
      required.add(entry.id);
    }
  }
  return required;
}

function isRequired(entries: readonly DraftEntry[], entry: DraftEntry, at: number, required: ReadonlySet<string>): boolean {
  const makes = new Set(entry.changes.map(({ id }) => id));
  const standsOn = new Set(entry.changes.flatMap(rowsOf));
  // What was done on a rubrique or a group goes before it is closed: it could not go after.
  const needs = (change: Change): boolean =>
    rowsOf(change).some((row) => makes.has(row)) || (setsState(change) && standsOn.has(change.id));
  return entries.slice(at + 1).some((later) => required.has(later.id) && later.changes.some(needs));
}

/** The later entries that need this one: they are unticked with it. */
export function dependentOn(entries: readonly DraftEntry[], id: string): ReadonlySet<string> {
  return new Set(entries.filter((entry) => requiredBy(entries, entry.id).has(id)).map((entry) => entry.id));
}

/** The rows a change stands on: its own, its rubrique, its group, its mother. */
function rowsOf(change: Change): readonly string[] {
  const access = change.entity === 'access' ? parseAccessId(change.id) : undefined;
  const membership = change.entity === 'membership' ? parseMembershipId(change.id) : undefined;
  const mothers = change.edits.flatMap(({ field, set }) => (field === 'parentId' && typeof set === 'string' ? [set] : []));
  return [change.id, access?.rubriqueId, access?.principal.id, membership?.groupId, ...mothers].filter(
    (row) => row !== undefined,
  );
}
