import { canonicalJson, sameJson, type Json } from '../kernel/json.ts';
import { setsState, standsOn, stillbornRows } from './row-states.ts';
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
 * to its start is not sent. What is made, closed or opened is told when it was done, since the rest stands on it.
 */
export function netGestures(entries: readonly DraftEntry[], note: SendNote): readonly GestureToSend[] {
  const stillborn = stillbornRows(entries.flatMap(({ changes }) => changes));
  return runsBetweenStates(entries).flatMap((run) => netRun(run, stillborn, note));
}

/** Cuts at each entry that makes, closes or opens something: what comes before stays before. */
function runsBetweenStates(entries: readonly DraftEntry[]): readonly (readonly DraftEntry[])[] {
  const runs: DraftEntry[][] = [[]];
  for (const entry of entries) {
    if (entry.changes.some(setsState)) {
      runs.push([entry], []);
    } else {
      runs.at(-1)?.push(entry);
    }
  }
  return runs;
}

function netRun(entries: readonly DraftEntry[], stillborn: ReadonlySet<string>, note: SendNote): readonly GestureToSend[] {
  const history = { first: firstSeen(entries), last: lastTouch(entries) };
  return entries.flatMap((entry): readonly GestureToSend[] => {
    const changes = entry.changes
      .filter((change) => !standsOn(change, stillborn))
      .flatMap((change) => netChange(change, entry, history));
    return changes.length === 0 ? [] : [{ gesture: gestureOf(entry, note), changes }];
  });
}

interface History {
  readonly first: ReadonlyMap<string, Json>;
  readonly last: ReadonlyMap<string, string>;
}

function netChange(change: Change, entry: DraftEntry, { first, last }: History): readonly Change[] {
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

function firstSeen(entries: readonly DraftEntry[]): ReadonlyMap<string, Json> {
  const first = new Map<string, Json>();
  for (const change of entries.flatMap(({ changes }) => changes)) {
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
