import { z } from 'zod';
import { DraftEntry } from '../draft/draft-entry.ts';
import { WorkMark } from '../draft/work-mark.ts';
import { ConsoleRole } from '../roles/role-matrix.ts';

/** An intention that one console gives to another: whoever receives it decides, under their own rights. */
export const ExchangedEntry = DraftEntry.pick({ intention: true, atomic: true, changes: true, createdAt: true, plannedFor: true });
export type ExchangedEntry = Readonly<z.infer<typeof ExchangedEntry>>;

/** What an `.entx` file carries once opened, from one console to another, without any network. */
export const ExchangeContent = z.object({
  /** Version of the wire whose entities and fields the changes name (sync.md §3.11). */
  protocol: z.number().int().positive(),
  school: z.object({ uai: z.string().min(1).max(20), name: z.string().max(300) }),
  author: z.object({ accountId: z.string().min(1).max(100), name: z.string().max(300), role: ConsoleRole }),
  /** When the file was made, ISO. */
  madeAt: z.iso.datetime(),
  /** What its author says to whoever opens it; may be empty. */
  message: z.string().max(2000),
  /** Oldest first, as they were meant. */
  entries: z.array(ExchangedEntry).max(5000).readonly(),
  /** Of a copy of a computer, for whoever made it: what they noted there beside, and what the computer kept for them, each part read apart. */
  copy: z.object({ marks: z.array(WorkMark).max(20_000).readonly(), kept: z.record(z.string().max(40), z.unknown()).optional() }).optional(),
}).refine(({ entries, copy }) => entries.length > 0 || copy !== undefined);
export type ExchangeContent = Readonly<z.infer<typeof ExchangeContent>>;

/** Whether what is carried was to be sent as soon as possible, on a later day, or is asked of an administrator. */
export type ExchangeKind = 'draft' | 'plan' | 'proposition';

/** What a file carries, told by its entries. */
export function kindOfExchange({ entries }: Pick<ExchangeContent, 'entries'>): ExchangeKind {
  if (entries.every(({ plannedFor }) => plannedFor !== undefined)) return 'plan';
  return entries.every(({ intention }) => intention.kind.startsWith('proposition.')) ? 'proposition' : 'draft';
}
