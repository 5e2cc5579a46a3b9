import { z } from 'zod';

/** When the platform was last read for what leaves by itself (ISO 8601), and how long before it is again for anything else. */
const LeavingRead = z.object({ at: z.string(), minutes: z.number() });
type LeavingRead = z.infer<typeof LeavingRead>;

/** When what leaves by itself was last tried: at what instant (ISO 8601), of what, how long before it is again, and `mark`, what moves whenever something new may wait. */
export const TriedLeaving = z.object({ at: z.string(), wanted: z.string(), minutes: z.number(), mark: z.string(), read: LeavingRead.nullable().default(null) });
export type TriedLeaving = z.infer<typeof TriedLeaving>;

/** What fails waits so long: each try reads the whole platform. */
const AGAIN_MINUTES = 15;
/** What a person has to do first (recognise somebody, prove a right, accept an effect) is looked for less and less. */
const LONGEST_MINUTES = 240;

/** Whether it is tried at an instant: where something else waits than the last time, as soon as the platform may be read again. */
export function isLeavingTried(tried: TriedLeaving | null, wanted: string, now: string): boolean {
  if (tried === null) return true;
  if (tried.wanted === wanted) return minutesSince(tried.at, now) >= tried.minutes;
  return tried.read === null || minutesSince(tried.read.at, now) >= tried.read.minutes;
}

/** How long before what waits is tried again; `isIdle`: the platform was read, and none of it may leave by program. */
export function minutesBefore(before: TriedLeaving | null, wanted: string, isIdle: boolean): number {
  const isAgain = isIdle && before?.wanted === wanted;
  return isAgain ? Math.min(LONGEST_MINUTES, before.minutes * 2) : AGAIN_MINUTES;
}

/**
 * A reading of now, and how long before the next: one change leaves at the next minute, and whoever goes on changing makes the platform read after one minute, two, four, a
 * quarter of an hour at most, until half an hour passes without any.
 */
export function readAgain(before: LeavingRead | null, now: string): LeavingRead {
  const isQuiet = before === null || minutesSince(before.at, now) >= 2 * AGAIN_MINUTES;
  return { at: now, minutes: isQuiet ? 1 : Math.min(AGAIN_MINUTES, before.minutes * 2) };
}

function minutesSince(at: string, now: string): number {
  return (Date.parse(now) - Date.parse(at)) / 60_000;
}
