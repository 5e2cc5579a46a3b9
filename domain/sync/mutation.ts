import { z } from 'zod';
import { canonicalJson, Json } from '../kernel/json.ts';
import { fingerprint } from '../kernel/fingerprint.ts';
import { SETTINGS_ENTITIES } from './entity.ts';
import { Intention } from './intention.ts';

/** One field: what its author saw and what they want instead. */
export const Edit = z.object({ field: z.string().max(64), was: Json, set: Json });
export type Edit = Readonly<z.infer<typeof Edit>>;

/** The edits of one row. `seen`: other fields the author looked at before a deletion. */
export const Change = z.object({
  entity: z.enum(SETTINGS_ENTITIES),
  id: z.string().min(1).max(200),
  edits: z.array(Edit).min(1).max(40).readonly(),
  /** What a deletion relied on: if others changed it since, the deletion is a conflict. */
  seen: z.record(z.string(), Json).optional(),
});
export type Change = Readonly<z.infer<typeof Change>>;

/** A change that is on its way: numbered by its console, from 1 without holes, before its first send. */
export const Mutation = Change.extend({
  m: z.number().int().positive(),
  gesture: z.uuid(),
});
export type Mutation = Readonly<z.infer<typeof Mutation>>;

/** One action of a person, as the journal will tell it. */
export const Gesture = z.object({
  id: z.uuid(),
  intention: Intention,
  /** All or nothing: one conflict holds the whole action (a subtree that is deleted). */
  atomic: z.boolean(),
  /** When it was decided, by the console's clock: information, never an order. */
  authoredAt: z.string().max(40),
  message: z.string().max(2000).optional(),
  /** People who gain or lose something, as this console computed it: information for the journal. */
  effect: z.object({ gained: z.number().int(), lost: z.number().int() }).optional(),
});
export type Gesture = Readonly<z.infer<typeof Gesture>>;

/**
 * The shape of mutations and gestures of this version, and its history; kept with each of them so that a newer ENT can
 * translate (`upcast`). 1: first version. 2: a paste and several rights at once say on how many rubriques.
 */
export const MUTATION_SCHEMA = 2;

/** Tells whether two mutations that bear the same number are the same. */
export function mutationHash(mutation: Mutation): string {
  const { entity, id, edits, seen, gesture } = mutation;
  // The canonical JSON of these five, written straight: every push writes it for each of its mutations.
  const written = edits.map(({ field, was, set }) => `{"field":${JSON.stringify(field)},"set":${canonicalJson(set)},"was":${canonicalJson(was)}}`);
  const tail = `"entity":"${entity}","gesture":${JSON.stringify(gesture)},"id":${JSON.stringify(id)},"seen":${canonicalJson(seen ?? null)}`;
  return fingerprint(`{"edits":[${written.join(',')}],${tail}}`);
}
