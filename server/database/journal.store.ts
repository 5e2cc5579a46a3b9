import type { Connection } from './engines/engine.ts';
import type { Tables } from './tables.ts';

/** One line of the journal as it is stored; `body` is its JSON, ready to be sent. */
export type JournalRecord = Omit<Tables['journal'], 'scope'>;

/** The journal of one school: only added to. */
export interface JournalStore {
  append(lines: readonly JournalRecord[]): void;
  /** JSON of the lines after a rank, up to another, not older than an instant. */
  bodies(range: { readonly after: number; readonly to: number; readonly since?: string }): readonly string[];
  /** Every line, to check the chain. */
  all(): readonly JournalRecord[];
}

/** Opens the journal of one school. */
export function createJournalStore(connection: Connection, scope: string): JournalStore {
  const { sql } = connection;
  const append = connection.insertMany('insert into journal (scope, k, at, body, prev, hash)', 6);
  return {
    append: (lines) => append(lines.map(({ k, at, body, prev, hash }) => [scope, k, at, body, prev, hash])),
    bodies: ({ after, to, since }) =>
      connection
        .all(
          sql
            .selectFrom('journal')
            .select('body')
            .where('scope', '=', scope)
            .where('k', '>', after)
            .where('k', '<=', to)
            .where('at', '>=', since ?? '')
            .orderBy('k'),
        )
        .map(({ body }) => body),
    all: () =>
      connection.all(
        sql.selectFrom('journal').select(['k', 'at', 'body', 'prev', 'hash']).where('scope', '=', scope).orderBy('k'),
      ),
  };
}
