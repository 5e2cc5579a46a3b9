import { listDepartures } from '../directory/departure.ts';
import { isDay } from '../kernel/days.ts';
import { localDay } from '../kernel/local-time.ts';
import type { SettingsView } from '../sync/row.ts';

/**
 * Months after which nothing is kept of somebody who left: arrêté du 30 novembre 2006 modifié (13 octobre 2017), art. 6, for
 * school education: deleted within three months once the person no longer has vocation to hold an account (rel:C-P3).
 */
const RETENTION_MONTHS = 3;

/** The last day (`YYYY-MM-DD`) until which something may be kept of who left on a day; the end of the month where there is no such day. */
export function retentionEnd(leftOn: string): string {
  const [year = 0, month = 1, day = 1] = leftOn.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + RETENTION_MONTHS, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + RETENTION_MONTHS, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

/** Those who left, and of whom nothing may be kept any more on a day. */
export function pastRetention(view: SettingsView, today: string): readonly string[] {
  return listDepartures(view).flatMap(({ personId, leftOn }) => (isDay(leftOn) && retentionEnd(leftOn) < today ? [personId] : []));
}

/** Whether a directory last received then (ISO 8601) may name people of whom nothing may be kept any more on a day: it cannot say who. */
export function isStaleDirectory(receivedAt: string | null, today: string): boolean {
  return receivedAt !== null && retentionEnd(localDay(receivedAt)) < today;
}
