const DAY = 86_400_000;

/**
 * The instant (ISO 8601) before which nothing is kept, `days` days back. Counted from the newest thing that was written
 * where the clock is ahead of it: a wrong date erases nothing more than that thing allows.
 */
export function oldestKept(now: Date, newest: string, days: number): string {
  return new Date(Math.min(now.getTime(), Date.parse(newest)) - days * DAY).toISOString();
}
