import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConnectorId } from '../../domain/connectors/connector-trouble.ts';
import type { ConnectorStore } from '../database/connector.store.ts';
import type { EntStore } from '../database/ent-store.ts';
import { createGate } from './http/gate.ts';
import type { ConnectorDesk } from './desk/connector-desk.ts';
import { promisedClosings } from './closings/closing-record.ts';

/** Which schools of an ENT are joined to a platform: all of them are looked at once, then those of which something is heard. */
export interface JoinedSchools {
  heardOf(uai: string): void;
  list(): Promise<readonly string[]>;
}

/** Finds them, school after school while others are answered: of thousands, few are joined. */
export function createJoinedSchools(store: EntStore, all: () => ReadonlySet<string>): JoinedSchools {
  const toLook = new Set<string>();
  let isFirst = true;
  return {
    heardOf: (uai) => void toLook.add(uai),
    list: async () => {
      if (isFirst) for (const uai of all()) toLook.add(uai);
      isFirst = false;
      for (const uai of toLook) {
        if (!isConcerned(store.school(uai).connectors)) toLook.delete(uai);
        await nextTurn();
      }
      return [...toLook];
    },
  };
}

/** Joined, or left with something to close there. */
function isConcerned(connectors: ConnectorStore): boolean {
  return connectors.list().length > 0 || ConnectorId.options.some((id) => promisedClosings(connectors, id).length > 0);
}

/** Finds a school, for what its ENT does by itself. */
type SchoolOf = (uai: string) => { readonly connectors: Pick<ConnectorDesk, 'keepAccesses' | 'readIfDue'> };

/** Closes and opens what is due on the platform of each. */
export async function keepAccesses(joined: JoinedSchools, at: SchoolOf): Promise<void> {
  await forEach(joined, 1, (uai) => at(uai).connectors.keepAccesses());
}

/** Schools read at once, of one program. */
const MOST_AT_ONCE = 2;

/** Reads the platform of each whose hour has come. */
export async function readPlatforms(joined: JoinedSchools, at: SchoolOf): Promise<void> {
  await forEach(joined, MOST_AT_ONCE, (uai) => at(uai).connectors.readIfDue());
}

/** A school where it fails stops none of the others: what went wrong first is thrown once all of them were seen to. */
async function forEach(joined: JoinedSchools, most: number, work: (uai: string) => Promise<void>): Promise<void> {
  const gate = createGate(most);
  const ends = await Promise.allSettled((await joined.list()).map((uai) => gate(async () => work(uai))));
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
