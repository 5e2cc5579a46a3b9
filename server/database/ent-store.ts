import { randomBytes } from 'node:crypto';
import { deriveVaultKey } from '../connectors/vault.ts';
import { deriveSealKey } from '../journal/chain.ts';
import { createAccountStore, type AccountStore } from './account.store.ts';
import { createClientStore, type ClientStore } from './client.store.ts';
import { createCommitStore, type CommitStore } from './commit.store.ts';
import { createConnectorStore, type ConnectorStore } from './connector.store.ts';
import { createHoldingStore, type HoldingStore } from './holding.store.ts';
import { createJournalStore, type JournalStore } from './journal.store.ts';
import { createIdentityStore, type IdentityStore } from './identity.store.ts';
import { createOidcStore, type OidcStore } from './oidc.store.ts';
import type { Connection, Engine } from './engines/engine.ts';
import { openSqlite } from './engines/sqlite/sqlite-engine.ts';
import { openPostgres, type PostgresAddress } from './engines/postgres/postgres-engine.ts';
import type { DatabaseFile } from './engines/sqlite/open-database.ts';
import { createPassingStore, type PassingStore } from './passing.store.ts';
import { createPupilKeyStore, type PupilKeyStore } from './pupil-key.store.ts';
import { createRowStore, type RowStore } from './row.store.ts';
import { createUpstreamBaseStore, type UpstreamBaseStore } from './upstream-base.store.ts';

/** Everything an ENT keeps of one school. */
export interface SchoolStore {
  readonly rows: RowStore;
  readonly commits: CommitStore;
  readonly journal: JournalStore;
  readonly accounts: AccountStore;
  readonly identity: IdentityStore;
  readonly clients: ClientStore;
  readonly holdings: HoldingStore;
  readonly pupils: PupilKeyStore;
  readonly upstream: UpstreamBaseStore;
  readonly connectors: ConnectorStore;
  readonly passing: PassingStore;
}

/** The durable memory of an ENT. */
export interface EntStore {
  /** Changes when the data go back in time (a backup restored): consoles then start from a snapshot. */
  readonly epoch: string;
  /** Seals the journal; not in the database (rel:T31). */
  readonly sealKey: Uint8Array;
  /** Closes the accounts of connectors; not in the database either. Data in clear have one that lasts as long as the program. */
  readonly vaultKey: Uint8Array;
  /** Schools that have data here. */
  schools(): readonly string[];
  /** Commits of each stream, of all of them together. */
  commits(): Readonly<Record<'settings' | 'directory', number>>;
  school(uai: string): SchoolStore;
  /** What the identity provider remembers. */
  readonly oidc: OidcStore;
  /**
   * Runs at once, alone, entirely or not at all; when it returns, what it wrote survives a power cut. It may run more than once,
   * where another process wrote meanwhile what it had read: it reads everything it depends on.
   */
  transaction<T>(work: () => T): T;
  /** The same for what begins by holding a counter of its school: it waits for who holds it, rather than being run again. */
  inTurn<T>(work: () => T): T;
  /** Runs at one point in time: what it reads is true together. */
  reading<T>(work: () => T): T;
  /** Calls back when another process committed to a school; gives what to call to stop. */
  onForeignCommit(listener: (uai: string) => void): () => void;
  /** Copies everything to a file; undefined where the database has its own way (`pg_dump`). */
  readonly backup: Engine['backup'];
  close(): void;
}

/** What a new ENT is given. */
export interface EntBirth {
  readonly epoch: string;
  readonly now: string;
}

/** Where the data of an ENT are: a file of its own, or a database server that others may share. */
export type DatabasePlace = DatabaseFile | PostgresAddress;

/** Data in clear hold a fictitious school only: whoever can read this program can seal its journal. */
const NO_SECRET = new Uint8Array(32);

/** Opens the data of an ENT, or creates them; throws a `DatabaseError` when they cannot be trusted. `secret`: the journal's seals come from it. */
export function openEntStore(place: DatabasePlace, birth: EntBirth, secret?: Uint8Array): EntStore {
  const engine = 'url' in place ? openPostgres(place) : openSqlite(place);
  try {
    return assemble(engine, birth, { sealKey: deriveSealKey(secret ?? NO_SECRET), vaultKey: secret === undefined ? randomBytes(32) : deriveVaultKey(secret) });
  } catch (error) {
    engine.close();
    throw error;
  }
}

function assemble(engine: Engine, birth: EntBirth, { sealKey, vaultKey }: Pick<EntStore, 'sealKey' | 'vaultKey'>): EntStore {
  const connection = engine.connect();
  return {
    epoch: epochOf(connection, birth),
    sealKey,
    vaultKey,
    schools: () =>
      connection.all(connection.sql.selectFrom('head').select('scope').distinct().orderBy('scope')).map(({ scope }) => scope),
    commits: () => {
      const heads = connection.all(connection.sql.selectFrom('head').select(['stream', 'n']));
      const total = (wanted: string): number => heads.reduce((sum, { stream, n }) => (stream === wanted ? sum + n : sum), 0);
      return { settings: total('settings'), directory: total('directory') };
    },
    school: (uai) => openSchool(engine.connect(uai), uai, sealKey),
    oidc: createOidcStore(connection),
    transaction: engine.transaction,
    inTurn: engine.inTurn,
    reading: engine.reading,
    onForeignCommit: engine.onForeignCommit,
    backup: engine.backup,
    close: engine.close,
  };
}

function openSchool(connection: Connection, uai: string, sealKey: Uint8Array): SchoolStore {
  return {
    rows: createRowStore(connection, uai),
    commits: createCommitStore(connection, uai),
    journal: createJournalStore(connection, uai, sealKey),
    accounts: createAccountStore(connection, uai),
    identity: createIdentityStore(connection, uai),
    clients: createClientStore(connection, uai),
    holdings: createHoldingStore(connection, uai),
    pupils: createPupilKeyStore(connection, uai),
    upstream: createUpstreamBaseStore(connection, uai),
    connectors: createConnectorStore(connection, uai),
    passing: createPassingStore(connection, uai),
  };
}

/** The epoch of the data; of two processes that give birth to them together, one is listened to. */
function epochOf(connection: Connection, birth: EntBirth): string {
  const { sql } = connection;
  const find = (): string | undefined => connection.first(sql.selectFrom('server').select('epoch'))?.epoch;
  const known = find();
  if (known !== undefined) return known;
  connection.run(
    sql.insertInto('server').values({ one: 1, epoch: birth.epoch, created_at: birth.now }).onConflict((conflict) => conflict.column('one').doNothing()),
  );
  return find() ?? birth.epoch;
}
