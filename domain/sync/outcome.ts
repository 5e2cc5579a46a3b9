import { z } from 'zod';
import { Refusal } from '../rubriques/refusal.ts';

/** Where every mutation ends, exactly once (sync.md §3.1). */
export const OutcomeStatus = z.enum(['applied', 'same', 'conflict', 'held', 'refreshed', 'rejected']);
export type OutcomeStatus = z.infer<typeof OutcomeStatus>;

/** The fate of one mutation, stored by the ENT in the transaction of its effect. */
export const Outcome = z.object({
  m: z.number().int().positive(),
  hash: z.string().max(32),
  status: OutcomeStatus,
  refusal: Refusal.optional(),
  conflict: z.string().max(100).optional(),
});
export type Outcome = Readonly<z.infer<typeof Outcome>>;
