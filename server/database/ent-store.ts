import { createAccountStore, type AccountStore } from './account.store.ts';
import { createClientStore, type ClientStore } from './client.store.ts';
import { createCommitStore, type CommitStore } from './commit.store.ts';
import { createJournalStore, type JournalStore } from './journal.store.ts';
import { migrate } from './migrate.ts';
import { openDatabase, type DatabaseFile, type SqliteDatabase } from './open-database.ts';
import { createPupilKeyStore, type PupilKeyStore } from './pupil-key.store.ts';
import { createQueryRunner, sql } from './query.ts';
import { createRowStore, type RowStore } from './row.store.ts';
import { createUpstreamBaseStore, type UpstreamBaseStore } from './upstream-base.store.ts';

/** Everything an ENT keeps of one school. */
export interface SchoolStore {
  readonly rows: RowStore;
  readonly commits: CommitStore;
  readonly journal: JournalStore;
  readonly accounts: AccountStore;
  readonly clients: ClientStore;
  readonly pupils: PupilKeyStore;
  readonly upstream: UpstreamBaseStore;
}

/** The durable memory of an ENT. */
export interface EntStore {
  /** Changes when the data go back in time (a backup restored): consoles then start from a snapshot. */
  readonly epoch: string;
  /** Schools that have data here. */
  schools(): readonly string[];
  school(uai: string): SchoolStore;
  /** Runs at once, alone, entirely or not at all; when it returns, what it wrote survives a power cut. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** What a new ENT is given. */
export interface EntBirth {
  readonly epoch: string;
  readonly now: string;
}

/** Opens the data of an ENT, or creates them; throws a `DatabaseError` when they cannot be trusted. */
export function openEntStore(file: DatabaseFile, birth: EntBirth): EntStore {
  const database = openDatabase(file);
  try {
    migrate(database);
    return assemble(database, birth);
  } catch (error) {
    database.close();
    throw error;
  }
}

function assemble(database: SqliteDatabase, birth: EntBirth): EntStore {
  const query = createQueryRunner(database);
  const born = query.first(sql.selectFrom('server').select('epoch'));
  if (born === undefined) {
    query.run(sql.insertInto('server').values({ one: 1, epoch: birth.epoch, created_at: birth.now }));
  }
  return {
    epoch: born?.epoch ?? birth.epoch,
    schools: () =>
      query.all(sql.selectFrom('head').select('scope').distinct().orderBy('scope')).map(({ scope }) => scope),
    school: (uai) => ({
      rows: createRowStore(database, query, uai),
      commits: createCommitStore(database, uai),
      journal: createJournalStore(database, query, uai),
      accounts: createAccountStore(query, uai),
      clients: createClientStore(database, query),
      pupils: createPupilKeyStore(database, query, uai),
      upstream: createUpstreamBaseStore(query, uai),
    }),
    transaction: (work) => database.transaction(work).immediate(),
    close: () => {
      database.close();
    },
  };
}
