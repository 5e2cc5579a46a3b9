import { must } from '../../kernel/assert.ts';
import { readConflict, type Conflict, type ContestedEdit } from '../conflict.ts';
import type { Edit, Mutation } from '../mutation.ts';
import { conflictsOn, isCell, isWish, lowest, putConflict, putInForce, type Cell } from './contested-cells.ts';
import type { Work } from './work.ts';

interface Held {
  /** The conflict that took some of the edits. */
  readonly conflict?: string;
  /** The edits that no conflict took. */
  readonly rest: readonly Edit[];
}

/** A later edit of what one already disputes renews one's side of the dispute; it opens no second one (sync.md K5). */
export function holdInOpenConflict(work: Work, mutation: Mutation): Held {
  const rest: Edit[] = [];
  const held: Edit[] = [];
  let conflict: string | undefined;
  for (const edit of mutation.edits) {
    const dispute = ownDispute(work, cellOf(mutation, edit));
    if (dispute === undefined) {
      rest.push(edit);
    } else {
      renewMine(work, dispute, mutation, edit);
      held.push(edit);
      conflict ??= dispute.id;
    }
  }
  if (conflict === undefined) {
    return { rest };
  }
  work.note(mutation, held, 'held');
  return { conflict, rest };
}

/** A whole action that touches what its author already disputes joins that dispute, whole; undefined when it touches none. */
export function holdWholeInOpenConflict(work: Work, mutations: readonly Mutation[]): string | undefined {
  const cells = mutations.flatMap((mutation) => mutation.edits.map((edit) => ({ mutation, edit })));
  const joined = cells.map(({ mutation, edit }) => ownDispute(work, cellOf(mutation, edit))?.id).find((id) => id !== undefined);
  if (joined === undefined) {
    return undefined;
  }
  const added: ContestedEdit[] = [];
  for (const { mutation, edit } of cells) {
    const dispute = ownDispute(work, cellOf(mutation, edit));
    if (dispute === undefined) {
      added.push(contest(work, mutation, edit));
    } else {
      renewMine(work, dispute, mutation, edit);
    }
  }
  for (const mutation of mutations) {
    work.note(mutation, mutation.edits, 'held');
  }
  const renewed = must(readConflict(joined, work.settings.find('conflict', joined)), 'it was just renewed');
  putConflict(work, joined, { edits: [...renewed.edits, ...added] });
  return joined;
}

function contest(work: Work, mutation: Mutation, edit: Edit): ContestedEdit {
  const cell = cellOf(mutation, edit);
  const theirs = work.valueOf(cell.entity, cell.id, cell.field);
  const inForce = putInForce(work, { ...cell, m: mutation.m }, lowest(work, cell, [theirs, edit.set]));
  return { ...cell, base: edit.was, theirs, mine: edit.set, inForce };
}

function cellOf({ entity, id }: Mutation, { field }: Edit): Cell {
  return { entity, id, field };
}

/** The open conflict in which this console already asked for something there. */
function ownDispute(work: Work, cell: Cell): Conflict | undefined {
  return conflictsOn(work, cell).find(
    (conflict) => conflict.client === work.request.client && conflict.edits.some((edit) => isCell(edit, cell) && isWish(conflict, edit)),
  );
}

function renewMine(work: Work, dispute: Conflict, mutation: Mutation, { field, set }: Edit): void {
  const cell = { entity: mutation.entity, id: mutation.id, field };
  const others = conflictsOn(work, cell)
    .filter(({ id }) => id !== dispute.id)
    .flatMap(({ edits }) => edits.filter((edit) => isCell(edit, cell)).flatMap(({ theirs, mine }) => [theirs, mine]));
  const edits = dispute.edits.map((edit) => {
    if (!isCell(edit, cell)) {
      return edit;
    }
    const inForce = putInForce(work, { ...cell, m: mutation.m }, lowest(work, cell, [edit.theirs, set, ...others]));
    return { ...edit, mine: set, inForce };
  });
  putConflict(work, dispute.id, { edits, mineAt: work.request.gesture.authoredAt });
}
