import { z } from 'zod';
import { Json, sameJson } from '../../kernel/json.ts';
import { decideChange } from '../decide-change.ts';
import { readConflict, Resolution, type Conflict, type ContestedEdit } from '../conflict.ts';
import { mutationHash, type Change, type Mutation } from '../mutation.ts';
import type { Outcome } from '../outcome.ts';
import { layChanges, withEdits } from '../overlay.ts';
import type { Fields } from '../row.ts';
import type { Work } from './work.ts';

const Seen = z.array(Json);

/**
 * Applies what a person decided of a conflict, provided that they saw the values of now;
 * otherwise the conflict is shown again with them (`refreshed`, sync.md K4).
 */
export function resolveConflict(work: Work, mutation: Mutation): Outcome {
  const base = { m: mutation.m, hash: mutationHash(mutation), conflict: mutation.id };
  const conflict = readConflict(mutation.id, work.settings.find('conflict', mutation.id));
  if (conflict?.state !== 'open') {
    work.note(mutation, [], 'same');
    return { ...base, status: 'same' };
  }
  const wish = readWish(mutation);
  if (wish === undefined) {
    return { ...base, status: 'rejected', refusal: { kind: 'invalid-value', field: 'resolution' } };
  }
  const targets = conflict.edits.map((edit, i) => wanted(edit, i, wish.resolution));
  if (hasMoved(work, conflict, wish.seen, targets)) {
    refresh(work, mutation, conflict);
    return { ...base, status: 'refreshed' };
  }
  return settle(work, mutation, conflict, { choice: wish.resolution.choice, targets, base });
}

function readWish(mutation: Mutation): { readonly resolution: Resolution; readonly seen: readonly Json[] } | undefined {
  const edit = mutation.edits.find(({ field }) => field === 'resolution');
  const resolution = Resolution.safeParse(edit?.set);
  const seen = Seen.safeParse(edit?.was);
  return resolution.success && seen.success ? { resolution: resolution.data, seen: seen.data } : undefined;
}

function wanted(edit: ContestedEdit, i: number, { choice, values }: Resolution): Json {
  if (choice === 'value') {
    return values?.[i] ?? edit.inForce;
  }
  return choice === 'mine' ? edit.mine : edit.theirs;
}

function hasMoved(work: Work, conflict: Conflict, seen: readonly Json[], targets: readonly Json[]): boolean {
  return conflict.edits.some(({ entity, id, field }, i) => {
    if (isWitness(field)) {
      return false;
    }
    const current = work.valueOf(entity, id, field);
    return !sameJson(current, seen[i] ?? null) && !sameJson(current, targets[i] ?? null);
  });
}

/** The rights shown beside a contested deletion are witnesses: they are not a field one writes. */
function isWitness(field: string): boolean {
  return field === 'accesses';
}

function refresh(work: Work, mutation: Mutation, conflict: Conflict): void {
  const edits = conflict.edits.map((edit) => {
    const theirs = isWitness(edit.field) ? edit.theirs : work.valueOf(edit.entity, edit.id, edit.field);
    return sameJson(theirs, edit.inForce) ? edit : { ...edit, theirs, inForce: theirs };
  });
  work.note(mutation, [], 'refreshed');
  putConflict(work, conflict.id, { edits });
}

interface Settlement {
  readonly choice: Resolution['choice'];
  readonly targets: readonly Json[];
  readonly base: Pick<Outcome, 'm' | 'hash' | 'conflict'>;
}

function settle(work: Work, mutation: Mutation, conflict: Conflict, { choice, targets, base }: Settlement): Outcome {
  const changes = changesTo(work, conflict, targets);
  const after = layChanges(work.settings, changes);
  const { directory, now } = work.context;
  for (const change of changes) {
    const refusal = decideChange({ before: work.settings, after, directory, now }, work.request.actor, change);
    if (refusal !== undefined) {
      work.note(mutation, [], 'rejected', refusal);
      return { ...base, status: 'rejected', refusal };
    }
  }
  for (const change of changes) {
    work.write({ ...change, m: mutation.m }, change.edits, 'resolved');
  }
  if (changes.length === 0) {
    work.note(mutation, [], 'resolved');
  }
  const { name } = work.request.actor;
  putConflict(work, conflict.id, { state: 'resolved', choice, resolvedBy: name, resolvedAt: now });
  return { ...base, status: 'applied' };
}

function changesTo(work: Work, conflict: Conflict, targets: readonly Json[]): readonly Change[] {
  return conflict.edits.flatMap(({ entity, id, field }, i) => {
    const was = work.valueOf(entity, id, field);
    const set = targets[i] ?? null;
    return isWitness(field) || sameJson(was, set) ? [] : [{ entity, id, edits: [{ field, was, set }] }];
  });
}

function putConflict(work: Work, id: string, fields: Fields): void {
  const row = work.settings.find('conflict', id);
  const edits = Object.entries(fields).map(([field, set]) => ({ field, set }));
  work.settings.put('conflict', id, {
    ver: (row?.ver ?? 0) + 1,
    fields: withEdits(row, edits),
    by: work.request.actor.name,
    at: work.context.now,
  });
}
