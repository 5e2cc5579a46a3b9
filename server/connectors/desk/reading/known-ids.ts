import { kindsOfSpaces, type KnownIds } from '../../../../domain/connectors/mapping/match-school.ts';
import type { RemoteIdRecord } from '../../../database/connector.store.ts';

/** What of the school has a name on a platform, by what it is. */
export function knownIds(kept: readonly RemoteIdRecord[]): KnownIds {
  const of = (kind: string): ReadonlySet<string> => new Set(kept.filter((one) => one.kind === kind).map((one) => one.local_id));
  return { people: of('person'), inspectors: of('inspector'), groups: of('group'), services: of('service'), spaces: kindsOfSpaces(kept.filter(({ kind }) => kind === 'space').map(({ local_id, remote_id }) => [local_id, remote_id])) };
}

/** Who is who here, by their name on the platform, of one kind. */
export function localByRemote(kept: readonly RemoteIdRecord[], kind: string): ReadonlyMap<string, string> {
  return new Map(kept.filter((one) => one.kind === kind).map((one) => [one.remote_id, one.local_id]));
}
