import type { SentMutation } from '../../../../contract/console/school-snapshot.ts';
import { isFinalGesture, revertGesture } from '../../../../domain/draft/revert.ts';
import type { Intended } from '../../../../domain/draft/intended.ts';
import type { JournalEntry } from '../../../../domain/sync/journal-entry.ts';
import { fieldValue, type SettingsView } from '../../../../domain/sync/row.ts';
import { sameJson } from '../../../../domain/kernel/json.ts';
import type { Actor } from '../../../../domain/roles/role-matrix.ts';

/** One gesture that left this computer, with what became of each of its changes. */
export interface SentGesture {
  readonly gesture: SentMutation['gesture'];
  readonly mutations: readonly SentMutation[];
}

/** What was sent from here, gesture by gesture, newest first. */
export function sentGestures(sent: readonly SentMutation[]): readonly SentGesture[] {
  const groups = Map.groupBy(sent, ({ gesture }) => gesture.id);
  return [...groups.values()]
    .flatMap((mutations) => (mutations[0] === undefined ? [] : [{ gesture: mutations[0].gesture, mutations }]))
    .toReversed();
}

/** Prepares the undoing of a gesture from what this computer knows of it; undefined when nothing of it is left. */
export function revertSent(view: SettingsView, { gesture, mutations }: SentGesture, actor: Actor): Intended | undefined {
  return revertGesture(view, gesture.id, mutations.flatMap((one) => lineOf(one, actor)));
}

/** Whether a gesture did something that no undoing brings back. */
export function isFinalSent({ gesture, mutations }: SentGesture, actor: Actor): boolean {
  return isFinalGesture(gesture.id, mutations.flatMap((one) => lineOf(one, actor)));
}

function lineOf({ gesture, mutation, outcome }: SentMutation, actor: Actor): readonly JournalEntry[] {
  if (outcome?.status !== 'applied' || mutation.entity === 'conflict') return [];
  const { m, entity, id, edits } = mutation;
  return [{
    k: m,
    at: gesture.authoredAt,
    actor,
    client: null,
    m,
    gesture: gesture.id,
    intention: gesture.intention,
    message: gesture.message ?? null,
    authoredAt: gesture.authoredAt,
    effect: gesture.effect ?? null,
    status: 'applied',
    refusal: null,
    edits: edits.map(({ field, was, set }) => ({ entity, id, field, before: was, after: set })),
    counts: null,
  }];
}

/** The same wish once more, from the values of now; undefined when the ENT already has them. */
export function wishAgain(view: SettingsView, { gesture, mutation }: SentMutation): Intended | undefined {
  const { entity, id } = mutation;
  const row = view.find(entity, id);
  const edits = mutation.edits
    .map(({ field, set }) => ({ field, was: fieldValue(row, entity, field), set }))
    .filter(({ was, set }) => !sameJson(was, set));
  const change = { entity, id, edits, ...(mutation.seen === undefined ? {} : { seen: mutation.seen }) };
  return edits.length === 0 ? undefined : { intention: gesture.intention, changes: [change], atomic: false };
}
