import type { Json } from '../kernel/json.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import { judgeEdit } from '../sync/merge.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import type { DraftEntry } from './draft-entry.ts';
import { cellsOf, type EntryCell } from './entry-cells.ts';
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
  const wishes = new Map<string, Wish>();
  for (const entry of waitingEntries(entries)) {
    for (const cell of cellsOf(entry)) {
      const wish = wishes.get(cell.key) ?? { first: cell, set: cell.set, entryIds: [] };
      wish.set = cell.set;
      wish.entryIds.push(entry.id);
      wishes.set(cell.key, wish);
    }
  }
  return [...wishes.values()].filter((wish) => isOvertaken(base, wish)).map((wish) => conflictOf(base, wish));
}

/** What a draft wants of one cell: from the first value it saw to the last it wants. */
interface Wish {
  readonly first: EntryCell;
  set: Json;
  readonly entryIds: string[];
}

/** A decision on a conflict is judged by the ENT alone, against the values of then. */
function isOvertaken(base: SettingsView, { first: { entity, id, field, was }, set }: Wish): boolean {
  return entity !== 'conflict' && judgeEdit(base.find(entity, id), entity, { field, was, set }) === 'conflict';
}

function conflictOf(base: SettingsView, { first: { entity, id, field, was }, set, entryIds }: Wish): ForeseenConflict {
  const row = base.find(entity, id);
  return { entity, id, field, entryIds, base: was, theirs: fieldValue(row, entity, field), mine: set, theirsBy: row?.by, theirsAt: row?.at };
}
