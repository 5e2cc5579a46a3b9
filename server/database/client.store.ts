import { Outcome } from '../../domain/sync/outcome.ts';
import type { Connection } from './engines/engine.ts';
import type { Tables } from './tables.ts';

/** A console as the ENT knows it: whose it is, and its last mutation. */
export type ClientRecord = Omit<Tables['client'], 'scope'>;

/** The fate of one mutation; `body` is its JSON, ready to be sent. */
export type OutcomeRecord = Omit<Tables['outcome'], 'client' | 'scope'>;

/** The same, and the console that it is of. */
export type OutcomeOf = OutcomeRecord & { readonly client: string };

/** What the ENT remembers of each console, so that a mutation has its effect once (sync.md §3.12). */
export interface ClientStore {
  find(client: string): ClientRecord | undefined;
  /** Those of a list that are known. */
  findAll(clients: readonly string[]): readonly ClientRecord[];
  /** Does nothing to one that exists, in another school included. */
  create(client: ClientRecord): void;
  /** Notes the last mutation of consoles that are known, and when they were heard. */
  settle(clients: readonly ClientRecord[]): void;
  outcome(client: string, m: number): OutcomeRecord | undefined;
  addOutcomes(outcomes: readonly OutcomeOf[]): void;
  outcomesAfter(client: string, m: number): readonly OutcomeRecord[];
  /** Leaves nothing but number, fingerprint and status of what ended before a commit. */
  forgetReasons(n: number): void;
}

/** Opens what the ENT remembers of the consoles of one school. */
export function createClientStore(connection: Connection, scope: string): ClientStore {
  const { sql } = connection;
  const addOutcomes = connection.insertMany('insert into outcome (scope, client, m, hash, body, n)', 6);
  const find = connection.prepare<ClientRecord>('select id, account, last_m, seen_at from client where scope = ? and id = ?');
  const settle = connection.insertMany(
    'insert into client (id, scope, account, last_m, seen_at)',
    5,
    'on conflict (id) do update set last_m = excluded.last_m, seen_at = excluded.seen_at where client.scope = excluded.scope',
  );
  const outcome = connection.prepare<OutcomeRecord>('select m, hash, body, n from outcome where scope = ? and client = ? and m = ?');
  const after = connection.prepare<OutcomeRecord>('select m, hash, body, n from outcome where scope = ? and client = ? and m > ? order by m');
  const outcomes = sql.selectFrom('outcome').select(['m', 'hash', 'body', 'n']).where('scope', '=', scope);
  return {
    find: (client) => find.get(scope, client),
    findAll: (clients) => connection.all(sql.selectFrom('client').select(['id', 'account', 'last_m', 'seen_at']).where('scope', '=', scope).where('id', 'in', clients)),
    create: (client) => connection.run(sql.insertInto('client').values({ ...client, scope }).onConflict((conflict) => conflict.column('id').doNothing())),
    settle: (clients) => settle(clients.map(({ id, account, last_m, seen_at }) => [id, scope, account, last_m, seen_at])),
    outcome: (client, m) => outcome.get(scope, client, m),
    addOutcomes: (added) => addOutcomes(added.map(({ client, m, hash, body, n }) => [scope, client, m, hash, body, n])),
    outcomesAfter: (client, m) => after.all(scope, client, m),
    forgetReasons: (n) => {
      const told = outcomes.select('client').where('n', '<', n).where(({ eb, or }) => or([eb('body', 'like', '%"refusal"%'), eb('body', 'like', '%"conflict":%')]));
      for (const { client, m, body } of connection.all(told)) {
        connection.run(sql.updateTable('outcome').set({ body: bareBody(body) }).where('scope', '=', scope).where('client', '=', client).where('m', '=', m));
      }
    },
  };
}

function bareBody(body: string): string {
  const { m, hash, status } = Outcome.parse(JSON.parse(body));
  return JSON.stringify({ m, hash, status } satisfies Outcome);
}
