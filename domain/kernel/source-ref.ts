import { z } from 'zod';

/** Where a line of a file of data comes from: `ref` names lines of a source (S2-094, S4-003); `inferred`: no source states it. */
export const SourceRef = z.strictObject({ ref: z.string().trim().min(1).max(60), inferred: z.literal(true).optional() });
export type SourceRef = Readonly<z.infer<typeof SourceRef>>;

/** The reference of a line that nobody gives a source of: « Déduit ». */
export const NO_REF = '—';

/** What a field shows of a source: nothing where nobody gives one. */
export function typedSource(source: SourceRef | undefined): string {
  return source === undefined || source.ref === NO_REF ? '' : source.ref;
}

/** The source that a field says; emptied, nobody gives one. What was inferred from a source stays so while the source is corrected. */
export function sourceOf(typed: string, was?: SourceRef): SourceRef {
  if (typed.trim() === '') return { ref: NO_REF, inferred: true };
  return was?.inferred === true && was.ref !== NO_REF ? { ref: typed, inferred: true } : { ref: typed };
}
