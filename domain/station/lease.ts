/** How long a console may be used without its ENT, as it remembers it on the disk (rel:T14, rel:T15). */
export interface LeaseMemory {
  /** When the ENT last answered this account, by the clock of this computer, ISO 8601. */
  readonly renewedAt: string;
  /** The latest instant this computer has ever shown since then, ISO 8601: its clock set back does not come under it. */
  readonly highest: string;
}

/** Where a lease stands; every state but `held` locks the console, and none erases anything. */
export type LeaseState =
  | { readonly kind: 'held'; readonly endsAt: string }
  | { readonly kind: 'over'; readonly endedAt: string }
  /** The clock shows a time that is already past: it was set back, or its battery is dead. */
  | { readonly kind: 'clock-back'; readonly lastSeen: string }
  /** The clock shows a time so far ahead that it is more likely wrong than this computer forgotten. */
  | { readonly kind: 'clock-ahead'; readonly lastSeen: string };

const DAY_MS = 86_400_000;

/** A clock that is put right moves by less (rel:T15: « rollback > 5 min = lease expired until online »). */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Days beyond which a clock is said to be wrong rather than believed. Inferred: more than a school year put away in a cupboard. */
export const FAR_AHEAD_DAYS = 400;

/** Where a lease of so many days stands at an instant (ISO 8601). */
export function leaseState({ renewedAt, highest }: LeaseMemory, days: number, now: string): LeaseState {
  const [at, floor] = [Date.parse(now), Date.parse(highest)];
  const end = new Date(Date.parse(renewedAt) + days * DAY_MS);
  if (isFarAhead(highest, now)) return { kind: 'clock-ahead', lastSeen: highest };
  if (at < floor - CLOCK_TOLERANCE_MS) return { kind: 'clock-back', lastSeen: highest };
  return Math.max(at, floor) >= end.getTime() ? { kind: 'over', endedAt: end.toISOString() } : { kind: 'held', endsAt: end.toISOString() };
}

/** The memory of a lease that the ENT has just renewed: what the clock showed before counts no more, right or wrong. */
export function renewLease(now: string): LeaseMemory {
  return { renewedAt: now, highest: now };
}

/**
 * The memory of a lease once an instant was seen. A clock far ahead is not believed: put right, it finds the console as it
 * was, where keeping it would lock until that year.
 */
export function noteTime(memory: LeaseMemory, now: string): LeaseMemory {
  const isLater = Date.parse(now) > Date.parse(memory.highest);
  return isLater && !isFarAhead(memory.highest, now) ? { ...memory, highest: now } : memory;
}

function isFarAhead(highest: string, now: string): boolean {
  return Date.parse(now) > Date.parse(highest) + FAR_AHEAD_DAYS * DAY_MS;
}
