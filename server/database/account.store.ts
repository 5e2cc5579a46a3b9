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
  put(account: AccountRecord): void;
  findSession(token: string): SessionRecord | undefined;
  /** Keeps a session, and forgets those that are over. */
  addSession(session: SessionRecord): void;
  removeSession(token: string): void;
}

/** Opens the accounts of one school. */
export function createAccountStore(connection: Connection, scope: string): AccountStore {
  const { sql } = connection;
  const accounts = sql
    .selectFrom('account')
    .select(['id', 'name', 'role', 'title', 'person', 'rank'])
    .where('scope', '=', scope)
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
  return {
    list: () => connection.all(accounts.orderBy('rank').orderBy('id')),
    find: (id) => connection.first(accounts.where('id', '=', id)),
    put: (account) => {
      const { id, ...rest } = account;
      connection.run(
        sql
          .insertInto('account')
          .values({ ...account, scope })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...rest, id })),
      );
    },
    findSession: (token) => connection.first(sql.selectFrom('session').selectAll().where('token', '=', token)),
    addSession: (session) => {
      connection.run(sql.deleteFrom('session').where('expires_at', '<=', session.created_at));
      connection.run(sql.insertInto('session').values(session));
    },
    removeSession: (token) => connection.run(sql.deleteFrom('session').where('token', '=', token)),
  };
}
