import type { Connection, Value } from './engines/engine.ts';
import type { RowRecord, Stream } from './tables.ts';

/** The rows of one school. Only the commit function may write them: a trigger refuses anybody else. */
export interface RowStore {
  find(entity: string, id: string): RowRecord | undefined;
  /** Those of some keys that were ever there, gone ones included: a question for hundreds of them. */
  findAll(keys: readonly RowKey[]): readonly StoredRow[];
  /** Every row of an entity, those that are gone excepted. */
  list(entity: string): readonly RowRecord[];
  /** The same of several entities, in one question. */
  listAll(entities: readonly string[]): readonly RowRecord[];
  /** Rows of a stream whose last change came after a commit, gone ones included. */
  changedSince(stream: Stream, n: number): readonly RowRecord[];
  countChangedSince(stream: Stream, n: number): number;
  /** Rows of a stream by key, after a key, those that are gone excepted. */
  page(stream: Stream, after: RowKey | undefined, size: number): readonly RowRecord[];
  /** Writes the rows of commits, each under its number. */
  write(stream: Stream, commits: readonly NumberedRows[]): void;
  /** Takes off the rows of a stream that are gone, and whose last change is among some commits. */
  forgetGone(stream: Stream, commits: { readonly after: number; readonly to: number }): void;
  /** Whether the school has anything at all. */
  isEmpty(): boolean;
}

/** A row, and the number of the commit that wrote it. */
export interface StoredRow extends RowRecord {
  readonly n: number;
}

/** What one commit writes, and its number. */
export interface NumberedRows {
  readonly n: number;
  readonly rows: readonly RowRecord[];
}

/** Where a page of rows starts. */
export type RowKey = Pick<RowRecord, 'entity' | 'id'>;

const COLUMNS = ['entity', 'id', 'ver', 'gone', 'fields', 'by', 'at'] as const;

/** Keys of one question: the same text each time, which the database has planned. */
const KEYS = 500;

/** Opens the rows of one school. */
export function createRowStore(connection: Connection, scope: string): RowStore {
  const { sql } = connection;
  const rows = sql.selectFrom('row').select(COLUMNS).where('scope', '=', scope);
  const insert = connection.insertMany('insert into row (scope, stream, entity, id, ver, n, gone, fields, by, at)', 10);
  const update = connection.insertMany(
    'insert into row (scope, stream, entity, id, ver, n, gone, fields, by, at)',
    10,
    'on conflict (scope, entity, id) do update set ver = excluded.ver, n = excluded.n, gone = excluded.gone, fields = excluded.fields, by = excluded.by, at = excluded.at',
  );
  const columns = COLUMNS.map((column) => `"${column}"`).join(', ');
  const find = connection.prepare<RowRecord>(`select ${columns} from row where scope = ? and entity = ? and id = ?`);
  const findMany = connection.prepare<StoredRow>(`select ${columns}, n from row where scope = ? and entity = ? and id in (${Array.from({ length: KEYS }, () => '?').join(', ')})`);
  const later = connection.prepare<RowRecord>(
    `select ${columns} from row where scope = ? and stream = ? and n > ? order by n, entity, id`,
  );
  const count = connection.prepare<{ readonly count: number }>('select count(*) as count from row where scope = ? and stream = ? and n > ?');
  return {
    find: (entity, id) => find.get(scope, entity, id),
    findAll: (keys) =>
      [...Map.groupBy(keys, ({ entity }) => entity)].flatMap(([entity, ofEntity]) => inFull(ofEntity.map(({ id }) => id)).flatMap((ids) => findMany.all(scope, entity, ...ids))),
    list: (entity) => connection.all(rows.where('entity', '=', entity).where('gone', '=', 0)),
    listAll: (entities) => connection.all(rows.where('entity', 'in', entities).where('gone', '=', 0).orderBy('entity').orderBy('id')),
    changedSince: (stream, n) => later.all(scope, stream, n),
    countChangedSince: (stream, n) => count.get(scope, stream, n)?.count ?? 0,
    page: (stream, after, size) =>
      connection.all(
        rows
          .where('stream', '=', stream)
          .where('gone', '=', 0)
          .where(({ eb, refTuple, tuple }) =>
            eb(refTuple('entity', 'id'), '>', tuple(after?.entity ?? '', after?.id ?? '')),
          )
          .orderBy('entity')
          .orderBy('id')
          .limit(size),
      ),
    write: (stream, commits) => {
      const created: Value[][] = [];
      const changed: Value[][] = [];
      for (const { n, rows: written } of commits) {
        for (const { entity, id, ver, gone, fields, by, at } of written) {
          // The first version is a new row: one that were there already would be a bug, and stops the commit.
          (ver === 1 ? created : changed).push([scope, stream, entity, id, ver, n, gone, fields, by, at]);
        }
      }
      // In the order of the table, neighbours go to one page.
      insert(created.toSorted(byId));
      update(changed.toSorted(byId));
    },
    forgetGone: (stream, { after, to }) => {
      connection.openWriting();
      connection.run(sql.deleteFrom('row').where('scope', '=', scope).where('stream', '=', stream).where('n', '>', after).where('n', '<=', to).where('gone', '=', 1));
      connection.closeWriting();
    },
    isEmpty: () => connection.first(rows.limit(1)) === undefined,
  };
}

/** In groups of as many as one question takes; the last one is filled with what it names already. */
function inFull(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / KEYS) }, (_group, group) => Array.from({ length: KEYS }, (_id, i) => ids[Math.min(group * KEYS + i, ids.length - 1)] ?? ''));
}

function byId([, , , a]: readonly Value[], [, , , b]: readonly Value[]): number {
  return String(a) < String(b) ? -1 : 1;
}
