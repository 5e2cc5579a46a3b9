import type { SchoolStore } from '../database/ent-store.ts';
import { oldestKept } from './oldest-kept.ts';

/**
 * Days (sync.md §3.14). `history`: what is gone and the list of commits, a school year and a summer. `reasons`: why a mutation
 * was refused or in conflict, of which its number, its fingerprint and its status then stay, without an end: a console that comes
 * back years later with an answer it never read must not be applied twice.
 */
const KEPT_DAYS = { history: 400, reasons: 90 } as const;

type Memory = Pick<SchoolStore, 'rows' | 'commits' | 'clients'>;

/**
 * Forgets what consoles no longer need to hear, and raises the floor of each stream: a console whose cursor is below loads
 * everything again, its own work untouched. To be called inside a transaction. No version of a row ever changes.
 */
export function forgetHistory(school: Memory, now: Date): void {
  for (const stream of ['settings', 'directory'] as const) {
    const n = lastBefore(school, stream, now, KEPT_DAYS.history);
    const { floor } = school.commits.head(stream);
    if (n <= floor) continue;
    school.rows.forgetGone(stream, { after: floor, to: n });
    school.commits.raiseFloor(stream, n);
  }
  // An outcome bears the number of the commit that it followed: the one after it has to be old too.
  school.clients.forgetReasons(lastBefore(school, 'settings', now, KEPT_DAYS.reasons));
}

/** The last commit of a stream that is older than so many days; 0 when none is. */
function lastBefore({ commits }: Memory, stream: 'settings' | 'directory', now: Date, days: number): number {
  const newest = commits.newestAt(stream);
  const kept = newest === undefined ? undefined : commits.firstSince(stream, oldestKept(now, newest, days));
  return (kept ?? 1) - 1;
}
