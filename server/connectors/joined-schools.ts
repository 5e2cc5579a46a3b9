import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConnectorId } from '../../domain/connectors/connector-trouble.ts';
import type { ConnectorStore } from '../database/connector.store.ts';
import type { EntStore } from '../database/ent-store.ts';
import { createGate } from './http/gate.ts';
import type { SchoolEnt } from '../school-ent.ts';
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

/** Closes and opens what is due on the platform of each. */
export async function keepAccesses(joined: JoinedSchools, at: (uai: string) => SchoolEnt): Promise<void> {
  for (const uai of await joined.list()) await at(uai).connectors.keepAccesses();
}

/** Schools read at once, of one program. */
const MOST_AT_ONCE = 2;

/** Reads the platform of each whose hour has come. */
export async function readPlatforms(joined: JoinedSchools, at: (uai: string) => SchoolEnt): Promise<void> {
  const gate = createGate(MOST_AT_ONCE);
  await Promise.all((await joined.list()).map((uai) => gate(() => at(uai).connectors.readIfDue())));
}
