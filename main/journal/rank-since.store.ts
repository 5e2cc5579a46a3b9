import type { Store } from '../database/open-store.ts';

/** Ranks of the lines kept: from the first, and before the one that comes next; no rank is missing between them. */
export function ranksOf(store: Store): { readonly from: number; readonly to: number } {
  const bounds = store
    .prepare<[], { readonly low: number | null; readonly high: number | null }>(
      'SELECT (SELECT min(k) FROM journal) AS low, (SELECT max(k) FROM journal) AS high',
    )
    .get();
  return { from: bounds?.low ?? 1, to: (bounds?.high ?? 0) + 1 };
}

/**
 * Rank of the first line written at an instant or later, by the ENT's clock; one beyond the last when there is none. Lines are
 * in the order of their hours: a year is found in twenty reads, without an index that every pull would pay.
 */
export function rankSince(store: Store, instant: string): number {
  const next = store.prepare<[number], { readonly k: number; readonly at: string }>(
    "SELECT k, json_extract(entry, '$.at') AS at FROM journal WHERE k >= ? ORDER BY k LIMIT 1",
  );
  let { from, to } = ranksOf(store);
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const line = next.get(middle);
    if (line === undefined || line.at >= instant) {
      to = middle;
    } else {
      from = line.k + 1;
    }
  }
  return from;
}
