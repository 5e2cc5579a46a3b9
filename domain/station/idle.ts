/** Minutes without activity after which a console locks itself: 10, or from 1 to 60 as each station says; never none (rel:T17). */
export const IDLE_MINUTES = { least: 1, most: 60, usual: 10 } as const;

/** How long before it locks a console says so: at least 2 minutes where its delay leaves as much, else half of it (rel:C-A16). */
const WARNING_MS = 120_000;

/** Whether somebody is there, as far as one can tell. */
export type IdleState =
  | { readonly kind: 'active' }
  | { readonly kind: 'soon'; readonly locksAt: string }
  | { readonly kind: 'idle' };

/** Where a station stands, so many milliseconds after the last sign of activity; `now`: ISO 8601. */
export function idleState(idleMs: number, minutes: number, now: string): IdleState {
  const limit = minutes * 60_000;
  if (idleMs >= limit) return { kind: 'idle' };
  if (limit - idleMs > Math.min(WARNING_MS, limit / 2)) return { kind: 'active' };
  return { kind: 'soon', locksAt: new Date(Date.parse(now) + limit - idleMs).toISOString() };
}
