import { randomBytes, randomUUID } from 'node:crypto';
import { OLDEST_PROTOCOL, SYNC_PROTOCOL } from '../domain/sync/protocol.ts';
import { DatabaseError } from './database/database-error.ts';
import type { PostgresAddress } from './database/engines/postgres/postgres-engine.ts';
import { openEntStore, type EntStore } from './database/ent-store.ts';
import { writeBackup } from './backup-folder.ts';
import { forgetHoldings } from './holdings/forget-holdings.ts';
import type { ExternalIssuer } from './identity/external/external-issuer.ts';
import { purgeJournal } from './journal/purge-journal.ts';
import { forgetHistory } from './retention/forget-history.ts';
import { createSchoolEnt, type SchoolEnt } from './school-ent.ts';
import { createTurns } from './connectors/desk/turns.ts';
import { createAccessKeeper, createJoinedSchools, readPlatforms } from './connectors/joined-schools.ts';
import { createSchoolsAtHand } from './schools-at-hand.ts';
import { createRealPlatforms } from './connectors/real-platforms.ts';
import type { PlatformPorts } from './connectors/platform-connector.ts';
import { seedSchool, type SchoolSeed } from './seed/seed-school.ts';
import type { Faults } from './sync/sync-ports.ts';

/** What an ENT is made with; everything that is not given is the machine's own. */
export interface EntOptions {
  /** Path of the database, or `:memory:` by default. */
  readonly file?: string;
  /** A database server in place of a file; several processes may share it. */
  readonly postgres?: PostgresAddress;
  /** The 256-bit key of the database; without it data are written in clear. */
  readonly encryptionKey?: Uint8Array;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  readonly randomBytes?: (count: number) => Uint8Array;
  readonly faults?: Faults;
  /** Where people prove who they are, when it is not to this ENT. */
  readonly issuer?: ExternalIssuer;
  /** How connectors reach platforms. */
  readonly platforms?: PlatformPorts;
  /** Schools kept in memory at once, beside those that answer at this instant. */
  readonly schoolsAtHand?: number;
}

/**
 * An ENT without its HTTP: everything answers at once, and what is answered is durable. By itself it answers for its only school;
 * `at` answers for one of several.
 */
export interface Ent extends SchoolEnt {
  /** Every school that has data here, by UAI. */
  schools(): ReadonlySet<string>;
  /** One of them; undefined where it has no data here. */
  at(uai: string): SchoolEnt | undefined;
  /** One that is about to come: its first import gives it data. */
  add(uai: string): SchoolEnt;
  /** Commits of each stream, of all schools together. */
  commits(): Readonly<Record<'settings' | 'directory', number>>;
  /** Calls back after each commit, with its school; gives what to call to stop. */
  onCommit(listener: (uai: string) => void): () => void;
  /** Gives a school to an ENT that has not this one. */
  seed(seed: SchoolSeed): void;
  /** Takes off what is older than it is kept: lines of the journal, what is gone, what consoles no longer need to hear. */
  forgetOld(uai?: string): void;
  /** Closes what is over on the platforms of every school, and sends what leaves by itself (connectors.md §8.7); to be called each minute. */
  keepAccesses(): Promise<void>;
  /** Reads the platforms of the schools that gave hours for it; to be called each minute, apart from the accesses, which do not wait for it. */
  readPlatforms(): Promise<void>;
  /** Writes a backup of every school under a dated name in a folder, and gives its path; undefined where the database has its own way. */
  backup(folder: string): Promise<string | undefined>;
  close(): void;
}

/** The protocol versions that this ENT speaks. */
export const ENT_PROTOCOL = { min: OLDEST_PROTOCOL, max: SYNC_PROTOCOL } as const;

/** Assembles an ENT; throws a `DatabaseError` when its data cannot be opened. */
export function createEnt(options: EntOptions = {}): Ent {
  const { faults = {}, clock = () => new Date(), newId = randomUUID } = options;
  const store = openEntStore(placeOf(options), { epoch: newId(), now: clock().toISOString() }, options.encryptionKey);
  const schools = createSchoolList(store);
  const listeners = new Set<(uai: string) => void>();
  const joined = createJoinedSchools(store, schools.all);
  const announce = (uai: string): void => {
    schools.heardOf(uai);
    joined.heardOf(uai);
    for (const listener of listeners) listener(uai);
  };
  store.onForeignCommit((uai) => {
    whenReachable(() => announce(uai));
  });
  const shared = { store, now: clock, randomBytes: options.randomBytes ?? randomBytes, faults, announce, external: options.issuer, platforms: options.platforms ?? createRealPlatforms(clock), turns: createTurns() };
  const { portsOf, ...alone } = createSchoolEnt(shared, schools.first);
  const atHand = createSchoolsAtHand((uai) => createSchoolEnt(shared, () => uai), options.schoolsAtHand);
  return {
    ...alone,
    schools: schools.all,
    at: (uai) => (schools.all().has(uai) ? atHand(uai) : undefined),
    add: atHand,
    commits: store.commits,
    seed: (seed) => {
      seedSchool(portsOf(seed.school.uai), seed);
      announce(seed.school.uai);
    },
    forgetOld: (uai = schools.first() ?? '') => forgetOld(store, uai, clock()),
    keepAccesses: createAccessKeeper(joined, atHand),
    readPlatforms: () => readPlatforms(joined, atHand),
    backup: (folder) => (store.backup === undefined ? Promise.resolve(undefined) : writeBackup(store.backup, folder, clock())),
    onCommit: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      store.close();
    },
  };
}

function placeOf({ file = ':memory:', postgres, encryptionKey }: EntOptions): Parameters<typeof openEntStore>[0] {
  return postgres ?? { file, ...(encryptionKey === undefined ? {} : { key: encryptionKey }) };
}

/** The schools of a database: read when one that was not known moves. */
function createSchoolList(store: EntStore): { readonly all: () => ReadonlySet<string>; readonly first: () => string | undefined; readonly heardOf: (uai: string) => void } {
  let known: ReadonlySet<string> = new Set();
  let first: string | undefined;
  const all = (): ReadonlySet<string> => {
    if (known.size === 0) known = new Set(store.schools());
    return known;
  };
  return {
    all,
    // Kept: who works on the only school of an ENT goes on with it, whatever school comes beside.
    first: () => (first ??= all().values().next().value),
    heardOf: (uai) => {
      if (!known.has(uai)) known = new Set();
    },
  };
}

function forgetOld(store: EntStore, uai: string, now: Date): void {
  const school = store.school(uai);
  store.transaction(() => purgeJournal({ scope: uai, school, sealKey: store.sealKey, now }));
  store.transaction(() => forgetHistory(school, now));
  store.transaction(() => forgetHoldings(school, now));
  store.transaction(() => school.passing.purge(now.toISOString()));
}

/** News that come while the data cannot be read wait for the next ones: the counters are looked at again. */
function whenReachable(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
  }
}
