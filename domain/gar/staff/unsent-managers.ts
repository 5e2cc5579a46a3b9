import type { Person } from '../../directory/person.ts';
import { compareCodes } from '../../kernel/order.ts';

/** Why the GAR does not hear of somebody who assigns: it wants an address, and takes so many (G11). */
export type UnsentReason = 'email' | 'limit';

/**
 * Those of a school who assign and whose name the export for the GAR leaves out, by identifier. `most`: how many it sends,
 * a setting of the school; those past it are the last in the order of identifiers, which the export follows.
 */
export function unsentManagers(managers: readonly Person[], most: number): ReadonlyMap<string, UnsentReason> {
  const [reachable = [], mute = []] = [true, false].map((has) => managers.filter(({ email = '' }) => (email !== '') === has));
  const past = reachable.toSorted((a, b) => compareCodes(a.id, b.id)).slice(most);
  return new Map([...mute.map(({ id }) => [id, 'email'] as const), ...past.map(({ id }) => [id, 'limit'] as const)]);
}
