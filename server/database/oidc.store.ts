import type { Connection } from './engines/engine.ts';
import type { Tables } from './tables.ts';

/** Something that the identity provider remembers: a code, a token, a session of its pages. */
export type OidcRecord = Tables['oidc_model'];

/** The memory of the identity provider, and its keys. */
export interface OidcStore {
  put(record: OidcRecord): void;
  find(model: string, id: string): OidcRecord | undefined;
  findByUid(model: string, uid: string): OidcRecord | undefined;
  remove(model: string, id: string): void;
  /** Forgets a whole family: every code and token that came from one sign-in. */
  removeGrant(grantId: string): void;
  /** Forgets what is over; seconds since 1970. */
  purge(now: number): void;
  key(name: string): string | undefined;
  putKey(name: string, body: string): void;
}

/** Opens the memory of the identity provider. */
export function createOidcStore(connection: Connection): OidcStore {
  const { sql } = connection;
  const records = sql.selectFrom('oidc_model').selectAll();
  return {
    put: (record) => {
      connection.run(sql.deleteFrom('oidc_model').where('model', '=', record.model).where('id', '=', record.id));
      connection.run(sql.insertInto('oidc_model').values(record));
    },
    find: (model, id) => connection.first(records.where('model', '=', model).where('id', '=', id)),
    findByUid: (model, uid) => connection.first(records.where('model', '=', model).where('uid', '=', uid)),
    remove: (model, id) => connection.run(sql.deleteFrom('oidc_model').where('model', '=', model).where('id', '=', id)),
    removeGrant: (grantId) => connection.run(sql.deleteFrom('oidc_model').where('grant_id', '=', grantId)),
    purge: (now) => connection.run(sql.deleteFrom('oidc_model').where('expires_at', '<=', now)),
    key: (name) => connection.first(sql.selectFrom('identity_key').select('body').where('name', '=', name))?.body,
    putKey: (name, body) => connection.run(sql.insertInto('identity_key').values({ name, body })),
  };
}
