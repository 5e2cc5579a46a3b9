import type { StatusKind } from '../../../ui/status-badge.tsx';

/** How good it is that so many out of all may do something: none, some, all. */
export function partBadge(some: number, all: number): StatusKind {
  if (some === 0) return 'unreachable';
  return some === all ? 'success' : 'warning';
}
