import { z } from 'zod';

/** When openings were last tried: at what instant (ISO 8601), of what, and how long before they are again. */
export const TriedOpenings = z.object({ at: z.string(), wanted: z.string(), minutes: z.number() });
export type TriedOpenings = Readonly<z.infer<typeof TriedOpenings>>;

/** An opening that fails waits so long: it is nobody’s danger, and each try reads the whole platform. */
const AGAIN_MINUTES = 15;
/** What a person has to do first (recognise somebody, prove a right) is looked for less and less. */
const LONGEST_MINUTES = 240;

/** Whether openings are tried at an instant: at once where others are wanted than the last time. */
export function isOpeningTried(tried: TriedOpenings | null, wanted: string, now: string): boolean {
  return tried?.wanted !== wanted || Date.parse(now) - Date.parse(tried.at) >= tried.minutes * 60_000;
}

/** What is noted of a try; `isIdle`: the platform was read, and none of what is wanted may be opened by a program. */
export function triedAt(now: string, wanted: string, { before, isIdle }: { readonly before: TriedOpenings | null; readonly isIdle: boolean }): TriedOpenings {
  const isAgain = isIdle && before?.wanted === wanted;
  return { at: now, wanted, minutes: isAgain ? Math.min(LONGEST_MINUTES, before.minutes * 2) : AGAIN_MINUTES };
}
