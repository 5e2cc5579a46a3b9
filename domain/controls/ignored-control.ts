import { z } from 'zod';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import type { Row } from '../sync/row.ts';

/** Why a finding is left as it is, until when; `seen` is what it was about then: it comes back by itself when that changes. */
export const IgnoredControl = z.object({
  reason: z.enum(['wanted', 'elsewhere', 'later', 'other']),
  note: z.string().max(500).default(''),
  /** A day, or null for ever. */
  until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable(),
  seen: z.string().max(100),
});
export type IgnoredControl = Readonly<z.infer<typeof IgnoredControl>>;

/** Reads why a control is ignored; undefined when it is not. The row's key is the control's identifier. */
export function readIgnoredControl(row: Row | undefined): IgnoredControl | undefined {
  return IgnoredControl.safeParse(row?.fields['ignored']).data;
}

/** Whether a control may be ignored, always with a reason (domain.md §3), or looked at again. */
export function decideIgnoredControl(_context: DecisionContext, { edits }: Change): Refusal | undefined {
  return edits.every(({ set }) => set === null || IgnoredControl.safeParse(set).success)
    ? undefined
    : { kind: 'invalid-value', field: 'ignored' };
}
