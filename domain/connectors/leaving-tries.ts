import { z } from 'zod';

/** When what leaves by itself was last tried: at what instant (ISO 8601), of what, how long before it is again, and `mark`, what moves whenever something new may wait. */
export const TriedLeaving = z.object({ at: z.string(), wanted: z.string(), minutes: z.number(), mark: z.string() });
export type TriedLeaving = Readonly<z.infer<typeof TriedLeaving>>;

/** What fails waits so long: each try reads the whole platform. */
const AGAIN_MINUTES = 15;
/** What a person has to do first (recognise somebody, prove a right, accept an effect) is looked for less and less. */
const LONGEST_MINUTES = 240;

/** Whether it is tried at an instant: at once where something else waits than the last time. */
export function isLeavingTried(tried: TriedLeaving | null, wanted: string, now: string): boolean {
  return tried?.wanted !== wanted || Date.parse(now) - Date.parse(tried.at) >= tried.minutes * 60_000;
}

/** How long before what waits is tried again; `isIdle`: the platform was read, and none of it may leave by program. */
export function minutesBefore(before: TriedLeaving | null, wanted: string, isIdle: boolean): number {
  const isAgain = isIdle && before?.wanted === wanted;
  return isAgain ? Math.min(LONGEST_MINUTES, before.minutes * 2) : AGAIN_MINUTES;
}
