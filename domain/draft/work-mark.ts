import { z } from 'zod';

/**
 * What somebody noted on this computer about a change: that they have done it by hand in the ENT (« appliqué à la main »,
 * which is not « accepté par l’ENT »), that they accept its refusal (« abandonné »), or what they ticked on the sheet that administrators
 * share, until the ENT has heard it.
 */
export const WorkMark = z.object({
  kind: z.enum(['by-hand', 'given-up', 'shared-tick']),
  /** The cell or the mutation it is about. */
  key: z.string().min(1).max(600),
  /** What was wanted of it, as a fingerprint: a mark says nothing of another value. */
  value: z.string().max(64),
  /** When it was put, by the console's clock (ISO 8601). */
  at: z.string().max(40),
});
export type WorkMark = Readonly<z.infer<typeof WorkMark>>;

/** The marks once some are put or taken away: one at most per kind and key. */
export function evolveMarks(marks: readonly WorkMark[], changed: readonly WorkMark[], marked: boolean): readonly WorkMark[] {
  const gone = new Set(changed.map(markName));
  const rest = marks.filter((mark) => !gone.has(markName(mark)));
  return marked ? [...rest, ...changed] : rest;
}

function markName({ kind, key }: WorkMark): string {
  return `${kind} ${key}`;
}
