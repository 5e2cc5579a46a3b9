import type { DirectoryView } from '../../domain/roles/directory-view.ts';
import { continued, MOST_ROWS } from './pull.ts';
import type { SyncPorts } from './sync-ports.ts';

/**
 * Whether a load that was cut may be gone on with: the same life, the same school, the same view, and a pull from its cursor still
 * gives all that moved since. Anything else begins again: pages of two lives or of two views are never put together.
 */
export function goesOn(ports: SyncPorts, token: string, view: DirectoryView): boolean {
  const { school } = ports;
  const begun = continued(ports, token, school.commits.heads().directory);
  return typeof begun !== 'string' && begun.w === view.name && school.rows.countChangedSince('directory', begun.n) <= MOST_ROWS;
}
