import { must } from '../../kernel/assert.ts';
import { parseAccessId } from '../../rubriques/principal.ts';
import { mutationHash, type Gesture, type Mutation } from '../mutation.ts';
import { applyGesture } from '../ent/apply-gesture.ts';
import type { GestureRequest } from '../ent/gesture-request.ts';
import type { EntContext, EntEffect } from '../ent/work.ts';

/** One action as a console sent it. */
export interface SentGesture {
  readonly gesture: Gesture;
  readonly mutations: readonly Mutation[];
}

/** What each schema changed in what consoles send: from one to the next, and never back (sync.md §3.11). */
const STEPS: Readonly<Record<number, (sent: SentGesture) => SentGesture>> = { 1: countRubriques };

/** How actions are translated and applied; a simulation has its own. */
const OURS = { steps: STEPS, apply: applyGesture };

/** Translates an action of an older console, step by step, to what this version means by it; `steps`: by the schema they start from. */
export function upcast(schema: number, sent: SentGesture, steps = STEPS): SentGesture {
  const step = steps[schema];
  return step === undefined ? sent : upcast(schema + 1, step(sent), steps);
}

/** 1 → 2: a paste, and several rights at once, say on how many rubriques. */
function countRubriques({ gesture, mutations }: SentGesture): SentGesture {
  const { intention } = gesture;
  if (intention.kind !== 'access.paste' || intention.rubriques !== undefined) {
    return { gesture, mutations };
  }
  const rubriques = new Set(mutations.flatMap(({ id }) => parseAccessId(id)?.rubriqueId ?? [])).size;
  return { gesture: { ...gesture, intention: { ...intention, rubriques } }, mutations };
}

/** What a change that waits means to this version: whoever shows it lays this over what the ENT says. */
export function meantBy({ schema, gesture, mutation }: { readonly schema: number } & Omit<SentGesture, 'mutations'> & { readonly mutation: Mutation }, steps = STEPS): Mutation {
  return steps[schema] === undefined ? mutation : must(upcast(schema, { gesture, mutations: [mutation] }, steps).mutations[0], 'a step keeps every mutation');
}

/** Applies an action of a console of any age: its effect is that of the translation, its fingerprints are those of what was sent. */
export function applySent(context: EntContext, request: GestureRequest, schema: number, { steps, apply } = OURS): EntEffect {
  const { client, actor, mutations } = request;
  const effect = apply(context, { client, actor, ...upcast(schema, request, steps) });
  if (steps[schema] === undefined) {
    return effect;
  }
  const hashes = new Map(mutations.map((mutation) => [mutation.m, mutationHash(mutation)]));
  return { ...effect, outcomes: effect.outcomes.map((outcome) => ({ ...outcome, hash: must(hashes.get(outcome.m), 'an outcome per mutation') })) };
}
