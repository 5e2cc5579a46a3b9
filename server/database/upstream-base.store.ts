import type { Connection } from './engines/engine.ts';
import type { Tables } from './tables.ts';

/** Records of one category that the last deliveries stated, as JSON: kept by the ENT alone, never sent to a console. */
export type StoredCategory = Omit<Tables['upstream_base'], 'scope'>;

/** What upstream last stated of one school, for a delta to apply to. */
export interface UpstreamBaseStore {
  list(): readonly StoredCategory[];
  put(category: StoredCategory): void;
}

/** Opens the upstream base of one school. */
export function createUpstreamBaseStore(connection: Connection, scope: string): UpstreamBaseStore {
  const { sql } = connection;
  return {
    list: () => connection.all(sql.selectFrom('upstream_base').select(['category', 'records']).where('scope', '=', scope)),
    put: ({ category, records }) => {
      connection.run(sql.deleteFrom('upstream_base').where('scope', '=', scope).where('category', '=', category));
      connection.run(sql.insertInto('upstream_base').values({ scope, category, records }));
    },
  };
}
