import { decideChange } from '../decide-change.ts';
import { layChanges } from '../overlay.ts';
import { mutationHash, type Gesture, type Mutation } from '../mutation.ts';
import type { Outcome } from '../outcome.ts';
import type { Refusal } from '../../rubriques/refusal.ts';
import { mayEdit, type Actor } from '../../roles/role-matrix.ts';
import { detectConflict, type Contest } from './detect-conflict.ts';
import { holdInOpenConflict } from './hold-in-open-conflict.ts';
import { openConflict } from './open-conflict.ts';
import { resolveConflict } from './resolve-conflict.ts';
import { beginWork, type EntContext, type EntEffect, type Work } from './work.ts';

/** One action of a person, with the numbered changes it is made of. */
export interface GestureRequest {
  readonly client: string;
  readonly actor: Actor;
  readonly gesture: Gesture;
  readonly mutations: readonly Mutation[];
}

/**
 * Applies one gesture to the settings of now, with the author's rights of now, and says everything that results:
 * rows to write, one outcome per mutation, journal lines. Writes nothing itself (sync.md §3.4, §3.6, §3.7).
 */
export function applyGesture(context: EntContext, request: GestureRequest): EntEffect {
  return request.gesture.atomic ? applyWhole(context, request) : applyOneByOne(context, request);
}

function applyOneByOne(context: EntContext, request: GestureRequest): EntEffect {
  const work = beginWork(context, request);
  for (const mutation of request.mutations) {
    work.outcomes.push(applyMutation(work, mutation));
  }
  return work;
}

function applyMutation(work: Work, mutation: Mutation): Outcome {
  const refusal = mayEdit(work.request.actor.role, mutation.entity)
    ? undefined
    : ({ kind: 'role-forbids', role: work.request.actor.role, entity: mutation.entity } as const);
  if (refusal !== undefined) {
    return reject(work, mutation, refusal);
  }
  if (mutation.entity === 'conflict') {
    return resolveConflict(work, mutation);
  }
  const { held, rest } = holdInOpenConflict(work, mutation);
  if (rest.edits.length === 0) {
    return outcome(mutation, { status: 'held', ...(held === undefined ? {} : { conflict: held }) });
  }
  return applyEdits(work, rest);
}

function applyEdits(work: Work, mutation: Mutation): Outcome {
  const { contest, clean, same } = detectConflict(work, mutation);
  const refusal = clean.length === 0 ? undefined : refusalOf(work, { ...mutation, edits: clean });
  if (refusal !== undefined) {
    return reject(work, mutation, refusal);
  }
  if (clean.length > 0) {
    work.write(mutation, clean, 'applied');
  }
  if (contest !== undefined) {
    return contested(work, mutation, contest);
  }
  if (clean.length === 0 && same.length > 0) {
    work.note(mutation, same, 'same');
  }
  return outcome(mutation, { status: clean.length > 0 ? 'applied' : 'same' });
}

function contested(work: Work, mutation: Mutation, contest: Contest): Outcome {
  return outcome(mutation, { status: 'conflict', conflict: openConflict(work, mutation, contest) });
}

function refusalOf(work: Work, change: Mutation): Refusal | undefined {
  const after = layChanges(work.settings, [change]);
  const { directory, now } = work.context;
  return decideChange({ before: work.settings, after, directory, now }, work.request.actor, change);
}

/** All or nothing: tried on a layer of its own, kept only when nothing is contested nor refused. */
function applyWhole(context: EntContext, request: GestureRequest): EntEffect {
  const attempt = beginWork(context, request);
  const contests: Contest[] = [];
  for (const mutation of request.mutations) {
    const { contest } = detectConflict(attempt, mutation);
    if (contest !== undefined) {
      contests.push(contest);
    }
  }
  return contests.length > 0 ? contestWhole(context, request, contests) : applyAllOrRefuse(context, request, attempt);
}

function applyAllOrRefuse(context: EntContext, request: GestureRequest, attempt: Work): EntEffect {
  const after = layChanges(attempt.settings, request.mutations);
  const decision = { before: attempt.settings, after, directory: context.directory, now: context.now };
  for (const mutation of request.mutations) {
    const refusal = decideChange(decision, request.actor, mutation);
    if (refusal !== undefined) {
      return rejectAll(context, request, refusal);
    }
  }
  for (const mutation of request.mutations) {
    const { clean } = detectConflict(attempt, mutation);
    attempt.write(mutation, clean, 'applied');
    attempt.outcomes.push(outcome(mutation, { status: clean.length > 0 ? 'applied' : 'same' }));
  }
  return attempt;
}

function contestWhole(context: EntContext, request: GestureRequest, contests: readonly Contest[]): EntEffect {
  const work = beginWork(context, request);
  const [first] = request.mutations;
  const forbidden = request.mutations.find(({ entity }) => !mayEdit(request.actor.role, entity));
  if (first === undefined || forbidden !== undefined) {
    return rejectAll(context, request, {
      kind: 'role-forbids',
      role: request.actor.role,
      entity: forbidden?.entity ?? 'rubrique',
    });
  }
  const conflict = openConflict(work, first, wholeContest(work, request.mutations, contests));
  for (const mutation of request.mutations) {
    work.outcomes.push(outcome(mutation, { status: 'conflict', conflict }));
  }
  return work;
}

/** The whole gesture waits: its contested values, and its clean ones beside them. */
function wholeContest(work: Work, mutations: readonly Mutation[], contests: readonly Contest[]): Contest {
  const contested = contests.flatMap(({ edits }) => edits);
  const isContested = (entity: string, id: string, field: string): boolean =>
    contested.some((edit) => edit.entity === entity && edit.id === id && edit.field === field);
  const others = mutations.flatMap(({ entity, id, edits }) =>
    edits
      .filter(({ field }) => !isContested(entity, id, field))
      .map(({ field, was, set }) => {
        const theirs = work.valueOf(entity, id, field);
        return { entity, id, field, base: was, theirs, mine: set, inForce: theirs };
      }),
  );
  return { kind: contests[0]?.kind ?? 'value', edits: [...contested, ...others] };
}

function rejectAll(context: EntContext, request: GestureRequest, refusal: Refusal): EntEffect {
  const work = beginWork(context, request);
  for (const mutation of request.mutations) {
    work.outcomes.push(reject(work, mutation, refusal));
  }
  return work;
}

function reject(work: Work, mutation: Mutation, refusal: Refusal): Outcome {
  work.note(mutation, mutation.edits, 'rejected', refusal);
  return outcome(mutation, { status: 'rejected', refusal });
}

function outcome(mutation: Mutation, rest: Omit<Outcome, 'm' | 'hash'>): Outcome {
  return { m: mutation.m, hash: mutationHash(mutation), ...rest };
}
