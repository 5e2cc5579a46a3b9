import { z } from 'zod';
import { Json, sameJson } from '../../kernel/json.ts';
import { decideChange } from '../decide-change.ts';
import { decideConflict } from '../decide-conflict.ts';
import { readConflict, Resolution, type Conflict, type ContestedEdit } from '../conflict.ts';
import { orderOf } from '../field-order.ts';
import { mutationHash, type Change, type Mutation } from '../mutation.ts';
import type { Outcome } from '../outcome.ts';
import { layChanges } from '../overlay.ts';
import { lowest, putConflict, renewTheirs } from './contested-cells.ts';
import { givesToNobody } from './detect-conflict.ts';
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
  const forbidden = decideConflict({ before: work.settings }, mutation, work.request.actor);
  if (wish === undefined || forbidden !== undefined) {
    const refusal = forbidden ?? ({ kind: 'invalid-value', field: 'resolution' } as const);
    work.note(mutation, [], 'rejected', refusal);
    return { ...base, status: 'rejected', refusal };
  }
  const targets = conflict.edits.map((edit, i): Target => ({
    edit,
    seen: wish.seen[i] ?? null,
    set: wanted(edit, i, wish.resolution),
  }));
  if (targets.some((target) => hasMoved(work, target))) {
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

/** A contested value, what the person who decides saw there, and what they decide. */
interface Target {
  readonly edit: ContestedEdit;
  readonly seen: Json;
  readonly set: Json;
}

function hasMoved(work: Work, { edit: { entity, id, field }, seen, set }: Target): boolean {
  const current = work.valueOf(entity, id, field);
  return !isWitness(field) && !sameJson(current, seen) && !sameJson(current, set);
}

/** The rights shown beside a contested deletion are witnesses: they are not a field one writes. */
function isWitness(field: string): boolean {
  return field === 'accesses';
}

function refresh(work: Work, mutation: Mutation, conflict: Conflict): void {
  const edits = conflict.edits.map((edit) => {
    if (isWitness(edit.field)) {
      return edit;
    }
    const inForce = work.valueOf(edit.entity, edit.id, edit.field);
    // Less than theirs is what another dispute leaves in force: it is not what they asked for.
    const isLess = sameJson(lowest(work, edit, [edit.theirs, inForce]), inForce) && orderOf(work.settings, edit) !== undefined;
    return { ...edit, inForce, theirs: isLess ? edit.theirs : inForce };
  });
  work.note(mutation, [], 'refreshed');
  putConflict(work, conflict.id, { edits });
}

interface Settlement {
  readonly choice: Resolution['choice'];
  readonly targets: readonly Target[];
  readonly base: Pick<Outcome, 'm' | 'hash' | 'conflict'>;
}

function settle(work: Work, mutation: Mutation, conflict: Conflict, { choice, targets, base }: Settlement): Outcome {
  const changes = changesTo(work, targets);
  const after = layChanges(work.settings, changes);
  const { directory, now } = work.context;
  for (const change of changes) {
    const refusal = givesToNobody(work, change)
      ? ({ kind: 'no-longer-there' } as const)
      : work.context.bar?.(change) ?? decideChange({ before: work.settings, after, directory, now }, work.request.actor, change);
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
  for (const change of changes) {
    renewTheirs(work, { ...change, m: mutation.m }, change.edits);
  }
  return { ...base, status: 'applied' };
}

function changesTo(work: Work, targets: readonly Target[]): readonly Change[] {
  return targets.flatMap(({ edit: { entity, id, field }, set }) => {
    const was = work.valueOf(entity, id, field);
    return isWitness(field) || sameJson(was, set) ? [] : [{ entity, id, edits: [{ field, was, set }] }];
  });
}
