import { must } from '../../kernel/assert.ts';
import type { Conflict, ContestedEdit } from '../conflict.ts';
import type { Mutation } from '../mutation.ts';
import type { Fields } from '../row.ts';
import { putInForce } from './contested-cells.ts';
import type { Contest } from './detect-conflict.ts';
import type { Work } from './work.ts';

/**
 * Opens a conflict that every administrator will see, and puts the more restrictive value in force meanwhile:
 * a revocation is never delayed by a disagreement, a grant never slips through one (sync.md §3.7).
 */
export function openConflict(work: Work, [mutation, ...others]: readonly [Mutation, ...Mutation[]], contest: Contest): string {
  const id = `${work.request.client}:${mutation.m}`;
  // Each attempt is told, and before anything is restricted: the journal says what was there when it was asked.
  for (const attempt of [mutation, ...others]) {
    work.note(attempt, attempt.edits, 'conflict');
  }
  const edits = contest.edits.map(({ inForce, ...edit }) => {
    const { entity, id: row, field } = edit;
    return { ...edit, inForce: putInForce(work, { entity, id: row, field, m: mutation.m }, inForce) };
  });
  work.settings.put('conflict', id, {
    ver: 1,
    fields: conflictFields(work, contest, edits),
    by: work.request.actor.name,
    at: work.context.now,
  });
  return id;
}

function conflictFields(work: Work, contest: Contest, edits: readonly ContestedEdit[]): Fields {
  const { client, actor, gesture } = work.request;
  const first = must(contest.edits[0], 'a contest disputes something');
  const theirs = work.context.settings.find(first.entity, first.id);
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
