import { z } from 'zod';
import { isHeadRole, type Actor } from '../roles/role-matrix.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import type { Row } from '../sync/row.ts';

/** What a head of school asks the administrator to correct (ux:2.20); the row's key is that of the finding. */
export const Proposition = z.object({
  state: z.enum(['asked', 'accepted', 'declined', 'withdrawn']),
  note: z.string().max(500).default(''),
  /** Name of who asked. */
  askedBy: z.string().max(200).default(''),
  /** ISO 8601. */
  askedAt: z.string().max(40).default(''),
});
export type Proposition = Readonly<z.infer<typeof Proposition>>;

/** Reads a row as a proposition; undefined when nothing was asked. */
export function readProposition(row: Row | undefined): Proposition | undefined {
  return Proposition.safeParse(row?.fields).data;
}

/**
 * The head and the deputy ask and take back; the administrator answers what was asked, and may undo an answer or settle
 * for what the head wanted where both acted at once.
 */
export function decideProposition({ before, after }: DecisionContext, { id, edits }: Change, actor: Actor): Refusal | undefined {
  const wanted = readProposition(after.find('proposition', id));
  if (wanted === undefined) {
    return { kind: 'invalid-value', field: 'state' };
  }
  const state = edits.find(({ field }) => field === 'state')?.set;
  const isAnswer = state === 'accepted' || state === 'declined';
  const mayDecide = isHeadRole(actor.role) ? !isAnswer : isAnswer || readProposition(before.find('proposition', id)) !== undefined;
  return mayDecide ? undefined : { kind: 'proposition-answer' };
}
