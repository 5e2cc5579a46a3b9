import type { Connection } from './engines/engine.ts';
import type { Tables } from './tables.ts';

/** Something that holds until an instant, ISO 8601. */
export type PassingRecord = Omit<Tables['passing'], 'scope'>;

/** What a school holds for a while, whatever it is joined to meanwhile: what is over is forgotten each time something is put. */
export interface PassingStore {
  /** Undefined once it is over. */
  find(kind: string, key: string, now: string): PassingRecord | undefined;
  put(record: PassingRecord, now: string): void;
  remove(kind: string, key: string): void;
  /** Forgets what is over. */
  purge(now: string): void;
}

/** Opens it for one school. */
export function createPassingStore(connection: Connection, scope: string): PassingStore {
  const { sql } = connection;
  const remove = (kind: string, key: string): void => connection.run(sql.deleteFrom('passing').where('scope', '=', scope).where('kind', '=', kind).where('key', '=', key));
  const purge = (now: string): void => connection.run(sql.deleteFrom('passing').where('scope', '=', scope).where('until', '<=', now));
  return {
    find: (kind, key, now) =>
      connection.first(sql.selectFrom('passing').select(['kind', 'key', 'until', 'body']).where('scope', '=', scope).where('kind', '=', kind).where('key', '=', key).where('until', '>', now)),
    put: (record, now) => {
      purge(now);
      remove(record.kind, record.key);
      connection.run(sql.insertInto('passing').values({ ...record, scope }));
    },
    remove,
    purge,
  };
}
