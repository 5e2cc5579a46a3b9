import { z } from 'zod';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import type { Row } from '../sync/row.ts';

/** That something of the year's calendar was done, by whom and when; the row's key is `<school year>|<item>`. */
export const ChecklistMark = z.object({ by: z.string().max(200), at: z.string().max(40) });
export type ChecklistMark = Readonly<z.infer<typeof ChecklistMark>>;

/** Reads whether an item is done; undefined when it is not. */
export function readChecklistMark(row: Row | undefined): ChecklistMark | undefined {
  return ChecklistMark.safeParse(row?.fields['done']).data;
}

/** Whether an item may be ticked or not: its key names a school year, « 2026-2027 ». */
export function decideChecklistItem(_context: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (!/^\d{4}-\d{4}\|[\w-]{1,60}$/.test(id)) {
    return { kind: 'malformed-key' };
  }
  return edits.every(({ set }) => set === null || ChecklistMark.safeParse(set).success) ? undefined : { kind: 'invalid-value', field: 'done' };
}
