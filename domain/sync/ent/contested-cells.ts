import { must } from '../../kernel/assert.ts';
import { type Json, sameJson } from '../../kernel/json.ts';
import { decideChange } from '../decide-change.ts';
import { openConflicts, type Conflict, type ContestedEdit } from '../conflict.ts';
import { orderOf } from '../field-order.ts';
import { moreRestrictive } from '../merge.ts';
import type { Mutation } from '../mutation.ts';
import { layChanges, withEdits } from '../overlay.ts';
import type { Fields } from '../row.ts';
import type { Work } from './work.ts';
import type { WrittenEdit } from './written-edit.ts';

/** One field of one row, which several people may dispute. */
export type Cell = Pick<ContestedEdit, 'entity' | 'id' | 'field'>;

/** Whether two name the same field of the same row. */
export function isCell(a: Cell, b: Cell): boolean {
  return a.entity === b.entity && a.id === b.id && a.field === b.field;
}

/** The open conflicts that dispute a cell, whoever opened them. */
export function conflictsOn(work: Work, cell: Cell): readonly Conflict[] {
  return openConflicts(work.settings).filter(({ edits }) => edits.some((edit) => isCell(edit, cell)));
}

/**
 * Whether a contested value is what its author asked for; the other ones are what they looked at before a deletion,
 * or the mothers that have to come back first.
 */
export function isWish({ kind }: Pick<Conflict, 'kind'>, { field }: Cell): boolean {
  return kind === 'delete-vs-edit' ? field === 'state' : kind !== 'edit-vs-delete' || field !== 'state';
}

/** Changes some fields of a conflict, for everybody to see. */
export function putConflict(work: Work, id: string, fields: Fields): void {
  const row = must(work.settings.find('conflict', id), 'the conflict was just read');
  work.settings.put('conflict', id, {
    ver: row.ver + 1,
    fields: withEdits(row, Object.entries(fields).map(([field, set]) => ({ field, set }))),
    by: work.request.actor.name,
    at: work.context.now,
  });
}

/**
 * What somebody decides of a cell that others dispute becomes the other side of each dispute,
 * and nobody gains by it what one of the sides refuses (sync.md §3.7).
 */
export function renewTheirs(work: Work, { entity, id, m }: Pick<Mutation, 'entity' | 'id' | 'm'>, edits: readonly WrittenEdit[]): void {
  for (const { field, set } of edits) {
    const cell = { entity, id, field };
    const disputes = conflictsOn(work, cell);
    const mines = disputes.flatMap((conflict) =>
      conflict.edits.filter((edit) => isCell(edit, cell) && isWish(conflict, edit)).map(({ mine }) => mine),
    );
    const inForce = disputes.length === 0 ? set : putInForce(work, { ...cell, m }, lowest(work, cell, [set, ...mines]));
    for (const conflict of disputes) {
      const renewed = conflict.edits.map((edit) => (isCell(edit, cell) ? renew(conflict, edit, set, inForce) : edit));
      putConflict(work, conflict.id, { edits: renewed, theirsBy: work.request.actor.name, theirsAt: work.context.now });
    }
  }
}

function renew(conflict: Conflict, edit: ContestedEdit, theirs: Json, inForce: Json): ContestedEdit {
  const isWitness = conflict.kind === 'delete-vs-edit' && !isWish(conflict, edit);
  return { ...edit, theirs, inForce, mine: isWitness ? theirs : edit.mine };
}

/** The most restrictive of several values, or the first of them where a field has no order. */
export function lowest(work: Work, cell: Cell, [first, ...others]: readonly [Json, ...Json[]]): Json {
  const order = orderOf(work.settings, cell);
  return others.reduce<Json>((low, value) => moreRestrictive(order, low, value) ?? low, first);
}

/** Puts a value in force until somebody decides, and gives the one that is; where a rule forbids it, nothing moves. */
export function putInForce(work: Work, { m, ...cell }: Cell & Pick<Mutation, 'm'>, inForce: Json): Json {
  const { entity, id, field } = cell;
  const current = work.valueOf(entity, id, field);
  if (sameJson(current, inForce)) {
    return current;
  }
  const change = { entity, id, edits: [{ field, was: current, set: inForce }] };
  const { directory, now } = work.context;
  const decision = { before: work.settings, after: layChanges(work.settings, [change]), directory, now };
  const refusal = decideChange(decision, work.request.actor, change);
  // A closed rubrique may come back: what one side takes away is taken away there too.
  const lowersClosed =
    (refusal?.kind === 'rubrique-archived' || refusal?.kind === 'rubrique-trashed') &&
    sameJson(lowest(work, cell, [current, inForce]), inForce);
  if (refusal !== undefined && !lowersClosed) {
    return current;
  }
  work.write({ entity, id, m }, change.edits, 'restricted');
  return inForce;
}
