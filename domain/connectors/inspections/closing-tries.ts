import type { ConnectorTrouble } from '../connector-trouble.ts';
import { FailureKind, needsPerson } from '../failure-kind.ts';

/** How a closing went until now. */
interface Tried {
  readonly failure: ConnectorTrouble | null;
  readonly tries: number;
  /** ISO 8601; null as long as it was not tried. */
  readonly triedAt: string | null;
}

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 60;

/**
 * Whether a closing is tried at an instant (ISO 8601): each minute (connectors.md §7.9), but where a person must act on the platform first, which would answer the same: then
 * after one minute, two, four, an hour at most, until something else was found there. `trouble`: the last that was.
 */
export function isClosingTried({ failure, tries, triedAt }: Tried, trouble: ConnectorTrouble | null, now: string): boolean {
  const known = FailureKind.safeParse(failure);
  if (triedAt === null || !known.success || !needsPerson(known.data) || trouble !== failure) return true;
  return Date.parse(now) - Date.parse(triedAt) >= Math.min(LONGEST_MINUTES, 2 ** (tries - 1)) * MINUTE_MS;
}

/** Failures that the next closing of the same platform would meet too: it is not asked again for each of them. */
export function isOfAll(failure: ConnectorTrouble): boolean {
  return !OF_ONE.has(failure);
}

const OF_ONE: ReadonlySet<ConnectorTrouble> = new Set(['platformRule', 'invalid', 'notFound', 'alreadyThere', 'forbidden', 'server', 'timeout', 'shape', 'absent']);
