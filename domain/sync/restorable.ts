import type { Row } from './row.ts';

/** Days during which a deleted rubrique or group can be restored (dom:R15, decision: subtree acts). */
export const RESTORABLE_DAYS = 90;

const DAY = 86_400_000;

/** Whether something was deleted too long ago to come back; `now` is an ISO 8601 instant. Without a date, it is not. */
export function isPastRestoring(row: Row | undefined, now: string): boolean {
  const since = row?.fields['trashedAt'];
  return typeof since === 'string' && Date.parse(now) - Date.parse(since) > RESTORABLE_DAYS * DAY;
}
