import { canonicalJson, sameJson, type Json } from '../kernel/json.ts';
import { bornRows, standsOn, stillbornRows } from './born-rows.ts';
import type { GestureToSend } from '../sync/console/enqueue.ts';
import type { Change, Edit } from '../sync/mutation.ts';
import type { DraftEntry } from './draft-entry.ts';

/** What accompanies a send: the message for the journal, and who gains or loses what. */
export interface SendNote {
  readonly message?: string;
  readonly effect?: { readonly gained: number; readonly lost: number };
}

/**
 * What is sent of ticked entries: for each field the net change, from the first value seen to the last wanted
 * (decision: several edits of one cell). It travels in the gesture that decided it last; what comes back
 * to its start is not sent. What the draft itself makes is told as it was made, since later gestures stand on it.
 */
export function netGestures(entries: readonly DraftEntry[], note: SendNote): readonly GestureToSend[] {
  const changes = entries.flatMap((entry) => entry.changes);
  const history = {
    first: firstSeen(changes),
    last: lastTouch(entries),
    born: bornRows(changes),
    stillborn: stillbornRows(changes),
  };
  return entries.flatMap((entry): readonly GestureToSend[] => {
    const net = entry.changes.flatMap((change) => netChange(change, entry, history));
    return net.length === 0 ? [] : [{ gesture: gestureOf(entry, note), changes: net }];
  });
}

interface History {
  readonly first: ReadonlyMap<string, Json>;
  readonly last: ReadonlyMap<string, string>;
  readonly born: ReadonlySet<string>;
  readonly stillborn: ReadonlySet<string>;
}

function netChange(change: Change, entry: DraftEntry, { first, last, born, stillborn }: History): readonly Change[] {
  if (standsOn(change, stillborn)) {
    return [];
  }
  if (born.has(change.id)) {
    return [change];
  }
  const edits = change.edits.flatMap((edit): readonly Edit[] => {
    const cell = cellKey(change, edit.field);
    const was = first.get(cell) ?? null;
    return last.get(cell) === entry.id && !sameJson(was, edit.set) ? [{ ...edit, was }] : [];
  });
  return edits.length === 0 ? [] : [{ ...change, edits }];
}

function lastTouch(entries: readonly DraftEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ id, changes }) =>
      changes.flatMap((change) => change.edits.map(({ field }) => [cellKey(change, field), id] as const)),
    ),
  );
}

function firstSeen(changes: readonly Change[]): ReadonlyMap<string, Json> {
  const first = new Map<string, Json>();
  for (const change of changes) {
    for (const { field, was } of change.edits) {
      const cell = cellKey(change, field);
      if (!first.has(cell)) {
        first.set(cell, was);
      }
    }
  }
  return first;
}

function gestureOf(entry: DraftEntry, { message, effect }: SendNote): GestureToSend['gesture'] {
  return {
    id: entry.id,
    intention: entry.intention,
    atomic: entry.atomic,
    authoredAt: entry.createdAt,
    ...(message === undefined || message === '' ? {} : { message }),
    ...(effect === undefined ? {} : { effect }),
  };
}

/** Names one field of one row. */
export function cellKey(change: Pick<Change, 'entity' | 'id'>, field: string): string {
  return canonicalJson([change.entity, change.id, field]);
}
