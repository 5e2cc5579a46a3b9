import type { JoinedPlatform } from '../limits/platform-limits.ts';

/**
 * Whether the account of a connector is still authorised to close an access after its last day (`YYYY-MM-DD`): it is closed at 24:00, that is, the day after
 * (connectors.md §7.9). `until`: the last day of the authorisation, null where nobody gave one.
 */
export function lastsBeyond(until: string | null, lastDay: string): boolean {
  return until === null || until > lastDay;
}

/** Platforms where this ENT opens and closes the accesses of inspections by itself, or by what somebody sends. */
export function opensAccesses({ capabilities: { units } }: JoinedPlatform): boolean {
  return ['exact', 'lossy'].includes(units.inspection?.write ?? 'none');
}
