import { z } from 'zod';
import { addDays } from '../kernel/days.ts';
import { instantOf, localMoment } from '../kernel/local-time.ts';

/** An hour of the day, by the clock of Paris. */
const Hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/**
 * A stretch of each day, which may pass midnight, in which nothing is written on the platform: the hours of its imports, those that the school
 * keeps for itself. `all`: nothing is read there by itself either.
 */
const StillWindow = z.object({ from: Hour, to: Hour, stops: z.enum(['writes', 'all']) });
export type StillWindow = Readonly<z.infer<typeof StillWindow>>;

/**
 * When a connector works by itself, per school (connectors.md §8.4): it reads at the hours that somebody gives, and is tested each day in any case. `authorisedUntil`: the
 * last day for which its account is authorised (an agreement, a function on the platform), null where nobody gave one.
 */
export const ConnectorTiming = z.object({ readAt: z.array(Hour).max(4).readonly(), windows: z.array(StillWindow).max(6).readonly(), authorisedUntil: z.iso.date().nullable().default(null) });
export type ConnectorTiming = Readonly<z.infer<typeof ConnectorTiming>>;

/** Inferred: platforms import at night, between one and five (connectors.md §8.4). */
export const FIRST_TIMING: ConnectorTiming = { readAt: [], windows: [{ from: '01:00', to: '05:00', stops: 'all' }], authorisedUntil: null };

/** Inferred: when a platform to which no hour was given is tested each day (connectors.md §8.3), once it imported and before people are at work. */
export const TEST_AT = '06:00';

/** How reading by itself went last: when it was tried, and how many times in a row it failed in passing since its hour. */
export interface LastTry {
  readonly at: string | null;
  readonly failures: number;
}

const AGAIN_MS = 10 * 60_000;
/** Tries of one hour, the first included. */
export const MOST_TRIES = 3;

/** Whether anything may be written on the platform at an instant (ISO 8601). */
export function mayWrite({ windows }: Pick<ConnectorTiming, 'windows'>, now: string): boolean {
  const { hour } = localMoment(now);
  return !windows.some((window) => holds(window, hour));
}

/** How a platform is, for its next test: `shakenAt`, when it was last in trouble (ISO 8601). */
interface Tested {
  readonly timing: Pick<ConnectorTiming, 'readAt' | 'windows'>;
  readonly lastTry: LastTry;
  readonly shakenAt: string | null;
}

/** Whether the platform is to be tested by itself at an instant (ISO 8601): at the hours of reading, else once a day; and once a trouble there is over, since it may be another one by then. */
export function isTestDue({ timing, lastTry, shakenAt }: Tested, now: string): boolean {
  const { readAt, windows } = timing;
  if (isReadDue({ readAt: readAt.length > 0 ? readAt : [TEST_AT], windows }, lastTry, now)) return true;
  if (shakenAt === null || lastTry.failures >= MOST_TRIES || readsNothing(windows, localMoment(now).hour)) return false;
  return Date.parse(now) - Date.parse(shakenAt) >= AGAIN_MS;
}

/**
 * Whether the platform is to be read by itself at an instant (ISO 8601): an hour passed since the last try, even while this program was stopped;
 * what failed in passing is tried again twice, ten minutes later each time (§8.7). Never in a window where nothing is read.
 */
export function isReadDue({ readAt, windows }: Pick<ConnectorTiming, 'readAt' | 'windows'>, { at, failures }: LastTry, now: string): boolean {
  const { day, hour } = localMoment(now);
  const hours = readAt.toSorted();
  const last = hours.findLast((one) => one <= hour);
  const eve = hours.at(-1);
  if (eve === undefined || readsNothing(windows, hour)) return false;
  const due = instantOf(last === undefined ? `${addDays(day, -1)}T${eve}` : `${day}T${last}`);
  if (at === null || at < due) return true;
  return failures > 0 && failures < MOST_TRIES && Date.parse(now) - Date.parse(at) >= AGAIN_MS;
}

function readsNothing(windows: ConnectorTiming['windows'], hour: string): boolean {
  return windows.some((window) => window.stops === 'all' && holds(window, hour));
}

function holds({ from, to }: StillWindow, hour: string): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}
