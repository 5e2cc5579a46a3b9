import type { SqliteDatabase } from './open-database.ts';
import { prepareInsertMany } from './insert-many.ts';
import { sql, type QueryRunner } from './query.ts';
import type { Tables } from './tables.ts';

/** A console as the ENT knows it: whose it is, and its last mutation. */
export type ClientRecord = Tables['client'];

/** The fate of one mutation; `body` is its JSON, ready to be sent. */
export type OutcomeRecord = Omit<Tables['outcome'], 'client'>;

/** What the ENT remembers of each console, so that a mutation has its effect once (sync.md §3.12). */
export interface ClientStore {
  find(client: string): ClientRecord | undefined;
  create(client: ClientRecord): void;
  settle(client: string, lastM: number, seenAt: string): void;
  outcome(client: string, m: number): OutcomeRecord | undefined;
  addOutcomes(client: string, outcomes: readonly OutcomeRecord[]): void;
  outcomesAfter(client: string, m: number): readonly OutcomeRecord[];
}

/** Opens what the ENT remembers of consoles. */
export function createClientStore(database: SqliteDatabase, query: QueryRunner): ClientStore {
  const addOutcomes = prepareInsertMany(database, 'insert into outcome (client, m, hash, body, n)', 5);
  const outcomes = sql.selectFrom('outcome').select(['m', 'hash', 'body', 'n']);
  return {
    find: (client) => query.first(sql.selectFrom('client').selectAll().where('id', '=', client)),
    create: (client) => void query.run(sql.insertInto('client').values(client)),
    settle: (client, lastM, seenAt) =>
      void query.run(sql.updateTable('client').set({ last_m: lastM, seen_at: seenAt }).where('id', '=', client)),
    outcome: (client, m) => query.first(outcomes.where('client', '=', client).where('m', '=', m)),
    addOutcomes: (client, added) => addOutcomes(added.map(({ m, hash, body, n }) => [client, m, hash, body, n])),
    outcomesAfter: (client, m) => query.all(outcomes.where('client', '=', client).where('m', '>', m).orderBy('m')),
  };
}
