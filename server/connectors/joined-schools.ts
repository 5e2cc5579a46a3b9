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
type SchoolOf<K extends keyof ConnectorDesk> = (uai: string) => { readonly connectors: Pick<ConnectorDesk, K> };

/** Closings are a few requests each; sendings and readings read a school whole. */
const MOST_CLOSED_AT_ONCE = 32;
const MOST_SENT_AT_ONCE = 1;
const MOST_READ_AT_ONCE = 2;

/**
 * Closes what is over, then sends what leaves by itself, on the platform of each school, minute after minute. A school whose platform does not answer keeps no other from being closed, were it at
 * the next minute: it is not asked again as long as it is busy, and the others are.
 */
export function createAccessKeeper(joined: JoinedSchools, at: SchoolOf<'closeAccesses' | 'leaveByItself'>): () => Promise<void> {
  const close = onceEach(MOST_CLOSED_AT_ONCE, (uai) => at(uai).connectors.closeAccesses());
  const send = onceEach(MOST_SENT_AT_ONCE, (uai) => at(uai).connectors.leaveByItself());
  return () => forEach(joined, async (uai) => {
    if (await close(uai)) await send(uai);
  });
}

/** Does something for a school unless it is being done, so many at once; says whether it did. */
function onceEach(most: number, work: (uai: string) => Promise<void>): (uai: string) => Promise<boolean> {
  const gate = createGate(most);
  const doing = new Set<string>();
  return async (uai) => {
    if (doing.has(uai)) return false;
    doing.add(uai);
    await gate(() => work(uai)).finally(() => doing.delete(uai));
    return true;
  };
}

/** Reads the platform of each whose hour has come. */
export async function readPlatforms(joined: JoinedSchools, at: SchoolOf<'readIfDue'>): Promise<void> {
  const gate = createGate(MOST_READ_AT_ONCE);
  await forEach(joined, (uai) => gate(() => at(uai).connectors.readIfDue()));
}

/** A school where it fails stops none of the others: what went wrong first is thrown once all of them were seen to. */
async function forEach(joined: JoinedSchools, work: (uai: string) => Promise<void>): Promise<void> {
  const ends = await Promise.allSettled((await joined.list()).map(async (uai) => work(uai)));
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
