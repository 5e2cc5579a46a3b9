import { localDay } from '../../domain/kernel/local-time.ts';
import { retentionEnd } from '../../domain/station/retention.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import { oldestKept } from '../retention/oldest-kept.ts';

/** Days: a console not heard of for as long has to load everything again (sync.md §3.14); whoever lost it has long been told. */
const KEPT_DAYS = 400;

/**
 * Forgets consoles not heard of for long, then the versions that none may bear, and of the others the names once nothing may be
 * kept of who left: the list of a lost device then counts them without saying who they are. Inside a transaction.
 */
export function forgetHoldings({ holdings }: Pick<SchoolStore, 'holdings'>, now: Date): void {
  const newest = holdings.list()[0]?.at;
  if (newest === undefined) return;
  holdings.forgetBefore(oldestKept(now, newest, KEPT_DAYS));
  holdings.forgetUnheld();
  const today = localDay(now.toISOString());
  for (const at of holdings.namedSince()) if (retentionEnd(localDay(at)) <= today) holdings.eraseNames(at);
}
