import { openConflicts, type Conflict } from '../conflict.ts';
import { moreRestrictive } from '../merge.ts';
import type { Edit, Mutation } from '../mutation.ts';
import { withEdits } from '../overlay.ts';
import { restrict } from './open-conflict.ts';
import type { Work } from './work.ts';

interface Held {
  /** The conflict that took some of the edits. */
  readonly held?: string;
  /** The mutation without them. */
  readonly rest: Mutation;
}

/** A later edit of what one already disputes renews one's side of the dispute; it opens no second one (sync.md K5). */
export function holdInOpenConflict(work: Work, mutation: Mutation): Held {
  const conflict = openConflicts(work.settings).find(
    ({ client, edits, kind }) =>
      client === work.request.client &&
      kind === 'value' &&
      edits.some((edit) => mutation.edits.some(({ field }) => isCell(edit, mutation, field))),
  );
  if (conflict === undefined) {
    return { rest: mutation };
  }
  renewMine(work, conflict, mutation);
  const isHeld = ({ field }: Edit): boolean => conflict.edits.some((edit) => isCell(edit, mutation, field));
  return { held: conflict.id, rest: { ...mutation, edits: mutation.edits.filter((edit) => !isHeld(edit)) } };
}

function renewMine(work: Work, conflict: Conflict, mutation: Mutation): void {
  const edits = conflict.edits.map((edit) => {
    const mine = mutation.edits.find(({ field }) => isCell(edit, mutation, field))?.set;
    if (mine === undefined) {
      return edit;
    }
    const inForce = moreRestrictive(edit.entity, edit.field, edit.theirs, mine) ?? edit.theirs;
    return restrict(work, mutation, { ...edit, mine, inForce });
  });
  work.note(mutation, mutation.edits, 'held');
  const row = work.settings.find('conflict', conflict.id);
  work.settings.put('conflict', conflict.id, {
    ver: (row?.ver ?? 0) + 1,
    fields: withEdits(row, [
      { field: 'edits', set: edits },
      { field: 'mineAt', set: work.request.gesture.authoredAt },
    ]),
    by: work.request.actor.name,
    at: work.context.now,
  });
}

function isCell(
  edit: { readonly entity: string; readonly id: string; readonly field: string },
  mutation: Pick<Mutation, 'entity' | 'id'>,
  field: string,
): boolean {
  return edit.entity === mutation.entity && edit.id === mutation.id && edit.field === field;
}
