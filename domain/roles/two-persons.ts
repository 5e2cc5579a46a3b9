import { z } from 'zod';

/** What a school may want two administrators for (ASVS 2.3.5): naming another one, closing the messaging in an emergency. */
export const TwoPersonAct = z.enum(['grant', 'emergency']);
export type TwoPersonAct = z.infer<typeof TwoPersonAct>;

/** Two persons are wanted or not; `endAskedBy`: who asked that one be enough again. */
export interface TwoPersons {
  readonly wanted: boolean;
  readonly endAskedBy: string | null;
}

/**
 * What becomes of the option when somebody wants it or not: wanted at once, but two administrators are needed to end it,
 * since one alone would end it before every grant.
 */
export function changeTwoPersons(now: TwoPersons, by: string, wanted: boolean): TwoPersons {
  if (wanted || !now.wanted) return { wanted, endAskedBy: null };
  const isSecond = now.endAskedBy !== null && now.endAskedBy !== by;
  return isSecond ? { wanted: false, endAskedBy: null } : { wanted: true, endAskedBy: by };
}

/** Minutes during which what one asked waits for a second one. Inferred: an emergency is of the hour, and no text gives a figure. */
const PATIENCE_MINUTES = 60;

/** What one person asked for, and when (ISO 8601). */
export interface AskedByOne {
  readonly by: string;
  readonly at: string;
}

/** Until when what one asked waits for a second one. */
export function waitsUntil({ at }: AskedByOne): string {
  return new Date(Date.parse(at) + PATIENCE_MINUTES * 60_000).toISOString();
}

/**
 * Asking for what two persons are wanted for: it happens when a second one asks for it while the first one's wish still waits.
 * `asked`: the wish that waits after that.
 */
export function askTogether(before: AskedByOne | undefined, { by, at }: AskedByOne): { readonly agreed: boolean; readonly asked: AskedByOne | undefined } {
  const isSecond = before !== undefined && before.by !== by && at < waitsUntil(before);
  return isSecond ? { agreed: true, asked: undefined } : { agreed: false, asked: { by, at } };
}
