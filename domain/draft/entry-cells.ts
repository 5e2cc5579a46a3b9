import { oncePer } from '../kernel/once.ts';
import type { Change, Edit } from '../sync/mutation.ts';
import { cellKey } from './net-changes.ts';
import type { DraftEntry } from './draft-entry.ts';

/** One field of one row that an entry wants to change. */
export interface EntryCell extends Pick<Change, 'entity' | 'id'>, Edit {
  readonly key: string;
  /** The same, and the day before which it is not meant to leave. */
  readonly dated: string;
}

/** The fields that an entry wants to change, in order: an entry never changes, and a draft of hundreds is looked through at each edit. */
export const cellsOf = oncePer(({ plannedFor = 'today', changes }: DraftEntry): readonly EntryCell[] =>
  changes.flatMap(({ entity, id, edits }) => edits.map((edit) => {
    const key = cellKey({ entity, id }, edit.field);
    return { ...edit, entity, id, key, dated: `${plannedFor} ${key}` };
  })));
