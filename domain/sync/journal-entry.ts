import { z } from 'zod';
import { Json } from '../kernel/json.ts';
import { Refusal } from '../rubriques/refusal.ts';
import { ConsoleRole } from '../roles/role-matrix.ts';
import { Intention } from './intention.ts';

/** What a gesture did to one row. */
export const JournalEdit = z.object({
  entity: z.string().max(64),
  id: z.string().max(200),
  field: z.string().max(64),
  before: Json,
  after: Json,
});
export type JournalEdit = Readonly<z.infer<typeof JournalEdit>>;

/**
 * How the line ended; `restricted`: the ENT put the more restrictive value in force; `imported`: an upstream delivery;
 * `exported`: files left the ENT; `managed`: who may come in; `newer`: what only a newer console can name.
 */
export const JournalStatus = z.enum([
  'applied', 'same', 'conflict', 'held', 'refreshed', 'rejected', 'restricted', 'resolved', 'imported', 'seeded', 'exported', 'managed', 'newer',
]);
export type JournalStatus = z.infer<typeof JournalStatus>;

/** One line of the journal: one attempt of one person on one row, kept by the ENT (sync.md §3.13). */
export const JournalEntry = z.object({
  /** Rank of the line in the school's journal, from 1. */
  k: z.number().int().positive(),
  at: z.string().max(40),
  actor: z.object({ accountId: z.string().max(100), name: z.string().max(200), role: ConsoleRole.nullable() }),
  client: z.string().max(100).nullable(),
  m: z.number().int().nullable(),
  gesture: z.string().max(100).nullable(),
  intention: Intention.nullable(),
  message: z.string().max(2000).nullable(),
  authoredAt: z.string().max(40).nullable(),
  /** People who gain or lose something, as the console that sent it computed. */
  effect: z.object({ gained: z.number().int(), lost: z.number().int() }).nullable(),
  status: JournalStatus,
  refusal: Refusal.nullable(),
  edits: z.array(JournalEdit),
  /** Counts of an import, when the line tells one. */
  counts: z.record(z.string(), z.number()).nullable(),
});
export type JournalEntry = Readonly<z.infer<typeof JournalEntry>>;

/** A line before the ENT gives it its rank and its hour. */
export type JournalLine = Omit<JournalEntry, 'k' | 'at'>;
