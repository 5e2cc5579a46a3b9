import type { Compilable, CompiledQuery } from 'kysely';
import type { Connection } from './engines/engine.ts';
import type { Tables } from './tables.ts';

/** Somebody who may sign in. */
export type AccountRecord = Omit<Tables['account'], 'scope'>;
/** An open session; `token` is the fingerprint of the secret, never the secret. */
export type SessionRecord = Tables['session'];

/** Who may sign in to one school, and who is signed in. Whoever left the school is not found any more. */
export interface AccountStore {
  list(): readonly AccountRecord[];
  find(id: string): AccountRecord | undefined;
  /** What an account is called, whether it still comes in or not. */
  nameOf(id: string): string | undefined;
  put(account: AccountRecord): void;
  /** A session and its account as it is now, which may still come in: asked at each request, in one question. */
  signedIn(token: string): (SessionRecord & AccountRecord) | undefined;
  /** Of an account of this school only. */
  findSession(token: string): SessionRecord | undefined;
  /** Keeps a session, and forgets those that are over. */
  addSession(session: SessionRecord): void;
  /** Notes that an account signs in, or is still there; ISO 8601. */
  noteSignIn(account: string, at: string): void;
  /** When each account signed in for the last time, as far as it was noted. */
  lastSignIns(): ReadonlyMap<string, string>;
  removeSession(token: string): void;
  /** Sessions of the school that are accepted, or may be renewed, newest first. */
  sessions(now: string): readonly SessionRecord[];
  /** Accepts a session for longer, after a new proof of who it is. */
  prolongSession(token: string, until: { readonly expires_at: string; readonly auth_at: string | null }): void;
  /** Takes an account out: nobody signs in with it any more. What it did keeps its name. */
  remove(removed: Omit<Tables['removed_account'], 'scope'>): void;
}

/** How long a proven session that expired may still be renewed: the life of a refresh token, 7 days. */
const RENEWABLE_MS = 7 * 86_400_000;

/** Opens the accounts of one school. */
export function createAccountStore(connection: Connection, scope: string): AccountStore {
  const { sql } = connection;
  const accounts = sql
    .selectFrom('account')
    .select(['id', 'name', 'role', 'title', 'person', 'rank'])
    .where('scope', '=', scope)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('removed_account').select('at').whereRef('removed_account.account', '=', 'account.id'))))
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('person', 'is', null),
        exists(
          selectFrom('row')
            .select('row.id')
            .where('row.scope', '=', scope)
            .where('row.entity', '=', 'person')
            .whereRef('row.id', '=', 'account.person')
            .where('row.gone', '=', 0),
        ),
      ]),
    );
  // Asked at each request: written once, but for their last value.
  const byId = accounts.where('id', '=', '').compile();
  const bySession = accounts.innerJoin('session', 'session.account', 'account.id').selectAll('session').where('token', '=', '').compile();
  const findSession = connection.prepare<SessionRecord>('select session.* from session join account on account.id = session.account where token = ? and scope = ?');
  return {
    list: () => connection.all(accounts.orderBy('rank').orderBy('id')),
    find: (id) => connection.first(withLast(byId, id)),
    signedIn: (token) => connection.first(withLast(bySession, token)),
    nameOf: (id) => connection.first(sql.selectFrom('account').select('name').where('scope', '=', scope).where('id', '=', id))?.name,
    put: (account) => {
      const { id, ...rest } = account;
      connection.run(
        sql
          .insertInto('account')
          .values({ ...account, scope })
          // Of another school, it is nobody's to write over.
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...rest, id }).where('account.scope', '=', scope)),
      );
    },
    findSession: (token) => findSession.get(token, scope),
    addSession: (session) => {
      connection.run(sql.deleteFrom('session').where('expires_at', '<=', session.created_at).where('grant_id', 'is', null));
      connection.run(sql.deleteFrom('session').where('expires_at', '<=', new Date(Date.parse(session.created_at) - RENEWABLE_MS).toISOString()));
      connection.run(sql.insertInto('session').values(session));
    },
    ...signInsOf(connection, scope),
    removeSession: (token) => connection.run(sql.deleteFrom('session').where('token', '=', token)),
    sessions: (now) =>
      connection.all(
        sql
          .selectFrom('session')
          .innerJoin('account', 'account.id', 'session.account')
          .selectAll('session')
          .where('account.scope', '=', scope)
          .where(({ or, eb }) => or([eb('session.expires_at', '>', now), eb('session.grant_id', 'is not', null)]))
          .orderBy('session.created_at', 'desc'),
      ),
    prolongSession: (token, until) => connection.run(sql.updateTable('session').set(until).where('token', '=', token)),
    remove: (removed) => connection.run(sql.insertInto('removed_account').values({ ...removed, scope })),
  };
}

/** The same query for another last value. */
function withLast<Row>(query: CompiledQuery<Row>, value: string): Compilable<Row> {
  return { compile: () => ({ ...query, parameters: [...query.parameters.slice(0, -1), value] }) };
}

function signInsOf(connection: Connection, scope: string): Pick<AccountStore, 'noteSignIn' | 'lastSignIns'> {
  const { sql } = connection;
  return {
    noteSignIn: (account, at) =>
      connection.run(
        sql
          .insertInto('sign_in')
          .values({ scope, account, at })
          .onConflict((conflict) => conflict.columns(['scope', 'account']).doUpdateSet({ at })),
      ),
    lastSignIns: () => new Map(connection.all(sql.selectFrom('sign_in').select(['account', 'at']).where('scope', '=', scope)).map(({ account, at }) => [account, at])),
  };
}
