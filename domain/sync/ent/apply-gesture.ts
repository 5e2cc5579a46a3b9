import { must } from '../../kernel/assert.ts';
import { decideChange } from '../decide-change.ts';
import { layChanges } from '../overlay.ts';
import { mutationHash, type Mutation } from '../mutation.ts';
import type { Outcome } from '../outcome.ts';
import type { Refusal } from '../../rubriques/refusal.ts';
import { mayEdit, type Actor } from '../../roles/role-matrix.ts';
import type { ContestedEdit } from '../conflict.ts';
import { renewTheirs, type Cell } from './contested-cells.ts';
import { contested, detectConflict, type Contest, type Detection } from './detect-conflict.ts';
import { holdInOpenConflict, holdWholeInOpenConflict } from './hold-in-open-conflict.ts';
import { openConflict } from './open-conflict.ts';
import { resolveConflict } from './resolve-conflict.ts';
import { beginWork, type EntContext, type EntEffect, type Work } from './work.ts';
import type { GestureRequest } from './gesture-request.ts';

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
  const refusal = refuseAtTheDoor(work.context, work.request.actor, mutation);
  if (refusal !== undefined) {
    return reject(work, mutation, refusal);
  }
  if (mutation.entity === 'conflict') {
    return resolveConflict(work, mutation);
  }
  const { conflict, rest } = holdInOpenConflict(work, mutation);
  const ending = applyEdits(work, { ...mutation, edits: rest });
  const passed = ending.status === 'applied' || ending.status === 'same';
  // The author must hear of the part that waits before the part that passed; and whatever part of it is held,
  // the number and the fingerprint are those of the whole mutation.
  return outcome(mutation, conflict !== undefined && passed ? { status: 'held', conflict } : ending);
}

/** What is refused before anybody looks at what the settings are. */
function refuseAtTheDoor({ bar }: EntContext, { role }: Actor, mutation: Mutation): Refusal | undefined {
  return mayEdit(role, mutation.entity) ? bar?.(mutation) : { kind: 'role-forbids', role, entity: mutation.entity };
}

type Ending = Omit<Outcome, 'm' | 'hash'>;

function applyEdits(work: Work, mutation: Mutation): Ending {
  const { contest, clean, same } = detectConflict(work, mutation);
  const refusal = clean.length === 0 ? undefined : refusalOf(work, { ...mutation, edits: clean });
  if (refusal !== undefined) {
    work.note(mutation, mutation.edits, 'rejected', refusal);
    return { status: 'rejected', refusal };
  }
  const ending = writeClean(work, mutation, { clean, same });
  return contest === undefined ? ending : { status: 'conflict', conflict: openConflict(work, [mutation], contest) };
}

function writeClean(work: Work, mutation: Mutation, { clean, same }: Pick<Detection, 'clean' | 'same'>): Ending {
  if (clean.length > 0) {
    work.write(mutation, clean, 'applied');
    renewTheirs(work, mutation, clean);
    return { status: 'applied' };
  }
  if (same.length > 0) {
    work.note(mutation, same, 'same');
  }
  return { status: 'same' };
}

function refusalOf(work: Work, change: Mutation): Refusal | undefined {
  const after = layChanges(work.settings, [change]);
  const { directory, now } = work.context;
  return decideChange({ before: work.settings, after, directory, now }, work.request.actor, change);
}

/** All or nothing: tried on a layer of its own, kept only when nothing is contested nor refused. */
function applyWhole(context: EntContext, request: GestureRequest): EntEffect {
  const { actor, mutations } = request;
  for (const mutation of mutations) {
    const refusal = refuseAtTheDoor(context, actor, mutation);
    if (refusal !== undefined) return rejectAll(context, request, refusal);
  }
  const work = beginWork(context, request);
  const held = holdWholeInOpenConflict(work, mutations);
  if (held !== undefined) {
    return endAll(work, { status: 'held', conflict: held });
  }
  const detections = mutations.map((mutation) => detectConflict(work, mutation));
  const contests = detections.flatMap(({ contest }) => contest ?? []);
  const [first, ...others] = mutations;
  const [contest] = contests;
  if (first === undefined || contest === undefined) {
    return applyAllOrRefuse(context, request, { work, detections });
  }
  const edits = wholeContest(work, mutations, contests);
  return endAll(work, { status: 'conflict', conflict: openConflict(work, [first, ...others], { kind: contest.kind, edits }) });
}

function endAll(work: Work, ending: Ending): EntEffect {
  work.outcomes.push(...work.request.mutations.map((mutation) => outcome(mutation, ending)));
  return work;
}

interface Attempt {
  readonly work: Work;
  readonly detections: readonly Detection[];
}

function applyAllOrRefuse(context: EntContext, request: GestureRequest, { work, detections }: Attempt): EntEffect {
  const after = layChanges(work.settings, request.mutations);
  const decision = { before: work.settings, after, directory: context.directory, now: context.now };
  for (const mutation of request.mutations) {
    const refusal = decideChange(decision, request.actor, mutation);
    if (refusal !== undefined) {
      return rejectAll(context, request, refusal);
    }
  }
  for (const [i, mutation] of request.mutations.entries()) {
    work.outcomes.push(outcome(mutation, writeClean(work, mutation, must(detections[i], 'one detection per mutation'))));
  }
  return work;
}

function cellText({ entity, id, field }: Cell): string {
  return `${entity} ${field} ${id}`;
}

/** The whole gesture waits: its contested values, and its clean ones beside them. */
function wholeContest(work: Work, mutations: readonly Mutation[], contests: readonly Contest[]): Contest['edits'] {
  const disputed = new Map<string, ContestedEdit>();
  for (const edit of contests.flatMap(({ edits }) => edits)) {
    // A closed mother is disputed by everything below it: once is enough.
    const key = cellText(edit);
    disputed.set(key, disputed.get(key) ?? edit);
  }
  const others = mutations.flatMap(({ entity, id, edits }) =>
    edits
      .filter(({ field }) => !disputed.has(cellText({ entity, id, field })))
      .map(({ field, was, set }) => contested(work, { entity, id, field }, was, set)),
  );
  return [...disputed.values(), ...others];
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

function outcome(mutation: Mutation, rest: Ending): Outcome {
  return { m: mutation.m, hash: mutationHash(mutation), ...rest };
}
