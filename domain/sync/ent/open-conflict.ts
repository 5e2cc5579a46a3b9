import { sameJson } from '../../kernel/json.ts';
import { decideChange } from '../decide-change.ts';
import { layChanges } from '../overlay.ts';
import type { Conflict, ContestedEdit } from '../conflict.ts';
import type { Mutation } from '../mutation.ts';
import type { Fields } from '../row.ts';
import type { Contest } from './detect-conflict.ts';
import type { Work } from './work.ts';

/**
 * Opens a conflict that every administrator will see, and puts the more restrictive value in force meanwhile:
 * a revocation is never delayed by a disagreement, a grant never slips through one (sync.md §3.7).
 */
export function openConflict(work: Work, mutation: Mutation, contest: Contest): string {
  const id = `${work.request.client}:${mutation.m}`;
  const edits = contest.edits.map((edit) => restrict(work, mutation, edit));
  work.note(mutation, mutation.edits, 'conflict');
  work.settings.put('conflict', id, {
    ver: 1,
    fields: conflictFields(work, contest, edits),
    by: work.request.actor.name,
    at: work.context.now,
  });
  return id;
}

/** Puts the value in force; where a rule forbids it, theirs stays and the card says so. */
export function restrict(work: Work, mutation: Pick<Mutation, 'm'>, edit: ContestedEdit): ContestedEdit {
  const { entity, id, field, inForce } = edit;
  const current = work.valueOf(entity, id, field);
  if (sameJson(current, inForce)) {
    return edit;
  }
  const change = { entity, id, edits: [{ field, was: current, set: inForce }] };
  const { directory, now } = work.context;
  const decision = { before: work.settings, after: layChanges(work.settings, [change]), directory, now };
  if (decideChange(decision, work.request.actor, change) !== undefined) {
    return { ...edit, inForce: current };
  }
  work.write({ entity, id, m: mutation.m }, change.edits, 'restricted');
  return edit;
}

function conflictFields(work: Work, contest: Contest, edits: readonly ContestedEdit[]): Fields {
  const { client, actor, gesture } = work.request;
  const [first] = contest.edits;
  const theirs = first === undefined ? undefined : work.context.settings.find(first.entity, first.id);
  const conflict: Omit<Conflict, 'id'> = {
    kind: contest.kind,
    state: 'open',
    edits: [...edits],
    client,
    gesture: gesture.id,
    intention: gesture.intention,
    mineBy: { accountId: actor.accountId, name: actor.name },
    mineAt: gesture.authoredAt,
    theirsBy: theirs?.by ?? null,
    theirsAt: theirs?.at ?? null,
    openedAt: work.context.now,
    resolvedBy: null,
    resolvedAt: null,
    choice: null,
  };
  return { ...conflict };
}
