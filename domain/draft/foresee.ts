import type { Json } from '../kernel/json.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import { judgeEdit } from '../sync/merge.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { cellKey } from './net-changes.ts';
import type { DraftEntry } from './draft-entry.ts';
import { waitingEntries } from './waiting-entries.ts';

/** One value that two administrators see differently. */
export interface ForeseenValue {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly field: string;
  readonly base: Json;
  readonly theirs: Json;
  readonly mine: Json;
}

/** A draft value that somebody else has overtaken: it would be a conflict if it were sent now. */
export interface ForeseenConflict extends ForeseenValue {
  /** The entries that want a value there, oldest first. */
  readonly entryIds: readonly string[];
  /** Of a deletion, what is disputed with it: it is decided whole (`foreseeDeletions`). */
  readonly beside?: readonly ForeseenValue[];
  readonly theirsBy: string | undefined;
  readonly theirsAt: string | undefined;
}

/** Judges the draft against what the ENT says now, with the rule the ENT itself will apply (decision: conflict before sending). */
export function foreseeConflicts(base: SettingsView, entries: readonly DraftEntry[]): readonly ForeseenConflict[] {
  const cells = new Map<string, ForeseenConflict>();
  for (const entry of waitingEntries(entries)) {
    for (const { entity, id, edits } of entry.changes) {
      for (const { field, was, set } of edits) {
        const key = cellKey({ entity, id }, field);
        const known = cells.get(key);
        const row = base.find(entity, id);
        cells.set(key, {
          entity,
          id,
          field,
          entryIds: [...(known?.entryIds ?? []), entry.id],
          // What was seen first may be null, which is a value.
          base: known === undefined ? was : known.base,
          theirs: fieldValue(row, entity, field),
          mine: set,
          theirsBy: row?.by,
          theirsAt: row?.at,
        });
      }
    }
  }
  return [...cells.values()].filter(
    // A decision on a conflict is judged by the ENT alone, against the values of then.
    ({ entity, id, field, base: was, mine }) => entity !== 'conflict' && judgeEdit(base.find(entity, id), entity, { field, was, set: mine }) === 'conflict',
  );
}
