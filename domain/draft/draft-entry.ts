import { z } from 'zod';
import { Change } from '../sync/mutation.ts';
import { Intention } from '../sync/intention.ts';

/** One intention of the user, durable on this computer at once, that leaves only when they say so. */
export const DraftEntry = z.object({
  id: z.uuid(),
  intention: Intention,
  atomic: z.boolean(),
  /** More than an ENT takes in one piece: what is too large is refused with a sentence, not as a malformed request. */
  changes: z.array(Change).min(1).max(20_000).readonly(),
  createdAt: z.string().max(40),
  /** The day (`YYYY-MM-DD`) before which it is not meant to leave: a scenario kept as a dated plan. */
  plannedFor: z.string().max(10).optional(),
  /** `undone`: taken back by Ctrl Z, can come back by Ctrl Y. */
  state: z.enum(['active', 'undone']),
});
export type DraftEntry = Readonly<z.infer<typeof DraftEntry>>;

/** The entries that count, oldest first. */
export function activeEntries(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  return entries.filter(({ state }) => state === 'active');
}

/** The entry that Ctrl Z takes back: the last one that counts. */
export function entryToUndo(entries: readonly DraftEntry[]): DraftEntry | undefined {
  return entries.findLast(({ state }) => state === 'active');
}

/** The entry that Ctrl Y brings back: the first undone after the last one that counts. */
export function entryToRedo(entries: readonly DraftEntry[]): DraftEntry | undefined {
  const last = entries.findLastIndex(({ state }) => state === 'active');
  return entries[last + 1];
}
