/** What a platform says of when to come back, in seconds: it says seconds, or a date; undefined where it says neither, or a moment that is over. */
export function secondsToWait(header: string | null, now: Date): number | undefined {
  const said = header?.trim() ?? '';
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now.getTime()) / 1_000;
  return seconds > 0 ? seconds : undefined;
}
