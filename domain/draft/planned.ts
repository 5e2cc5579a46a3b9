import type { DraftEntry } from './draft-entry.ts';

/** Whether an entry is kept for a later day than today (`YYYY-MM-DD`): it does not leave by itself before. */
export function isPlanned({ plannedFor }: DraftEntry, today: string): boolean {
  return plannedFor !== undefined && plannedFor > today;
}
