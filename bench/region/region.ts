import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { must } from '../../domain/kernel/assert.ts';
import { openEntStore, type DatabasePlace, type EntStore } from '../../server/database/ent-store.ts';
import type { ImportPorts } from '../../server/import/aaf/import-aaf.ts';
import { seedSchool, type SchoolSeed } from '../../server/seed/seed-school.ts';
import { createServedSchool } from '../../server/served-school.ts';
import type { SyncPorts } from '../../server/sync/sync-ports.ts';
import { makeSeed } from '../sync/seed.ts';

/** Accounts of a school: 1.5 million for the 1,200 schools of a région (issue: data of a région). */
export const ACCOUNTS = 1_250;

/** The data of many schools in one database, and the means to work on each. */
export interface Region {
  readonly schools: number;
  /** What a school is served with; ranks begin at 0. */
  portsOf(rank: number): SyncPorts;
  accountOf(rank: number): EntAccount;
  uaiOf(rank: number): string;
  /** What a delivery of a school is imported with. */
  importPorts(rank: number): ImportPorts;
  /** Adds one more school, whole. */
  add(): void;
  close(): void;
}

/** Makes a région of so many schools of 1,250 invented accounts each, copies of one that bear their own UAI. */
export function makeRegion(place: DatabasePlace, schools: number): Region {
  const now = new Date();
  const store = openEntStore(place, { epoch: 'bench', now: now.toISOString() });
  const model = makeSeed(ACCOUNTS);
  let count = 0;
  // Not kept: a school that nobody works on has no statement prepared.
  const portsOf = (rank: number): SyncPorts => openSchool(store, uaiOf(rank), now);
  const add = (): void => {
    seedSchool(portsOf(count), copyOf(model, count));
    count += 1;
  };
  for (let rank = 0; rank < schools; rank += 1) add();
  return { schools, portsOf, accountOf: (rank) => must(copyOf(model, rank).accounts[0], 'a school has accounts'), uaiOf, importPorts: (rank) => ({ store, now: () => now, current: uaiOf(rank) }), add, close: store.close };
}

function openSchool(store: EntStore, uai: string, now: Date): SyncPorts {
  const nothing = (): undefined => undefined;
  return createServedSchool({ which: () => uai, store, now: () => now, randomBytes: (n) => new Uint8Array(n), faults: {}, announce: nothing }).portsOf(uai);
}

/** Of no real school: seven digits and a letter that is none of the key's. */
function uaiOf(rank: number): string {
  return `${String(9_000_000 + ((rank * 7919) % 999_983)).padStart(7, '0')}O`;
}

function copyOf(model: SchoolSeed, rank: number): SchoolSeed {
  const uai = uaiOf(rank);
  return { ...model, school: { ...model.school, uai }, accounts: model.accounts.map((account) => ({ ...account, id: `${uai}:${account.id}` })) };
}
