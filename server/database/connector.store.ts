import type { Connection } from './engines/engine.ts';
import type { Tables } from './tables.ts';

/** A way to a platform. */
export type ConnectorRecord = Omit<Tables['connector'], 'scope'>;
/** What is the same here and there. */
export type RemoteIdRecord = Omit<Tables['remote_id'], 'scope' | 'connector'>;
/** A value that both sides agreed on. */
export type RemoteBaseRecord = Omit<Tables['remote_base'], 'scope' | 'connector'>;
/** One step of a change. */
export type RemoteStepRecord = Omit<Tables['remote_step'], 'scope' | 'connector'>;
/** What is done by hand there. */
export type SheetLineRecord = Omit<Tables['sheet_line'], 'scope' | 'connector'>;
/** How whole a reading was. */
export type RemotePullRecord = Omit<Tables['remote_pull'], 'scope' | 'connector'>;

/** When what somebody said to be the same was not yet read beside the school. */
export const NOT_SEEN = '';

/** The connectors of one school: what they are, what is the same here and there, what was last agreed on. */
export interface ConnectorStore {
  list(): readonly ConnectorRecord[];
  find(id: string): ConnectorRecord | undefined;
  put(connector: ConnectorRecord): void;
  /** Forgets what is the same and what was agreed on: it was of something else. */
  forget(connector: string): void;
  /** Takes off the account and the state; what was agreed on stays, and its steps as long as the audit. */
  remove(id: string): void;
  ids(connector: string): readonly RemoteIdRecord[];
  putIds(connector: string, ids: readonly RemoteIdRecord[]): void;
  /** Takes back what somebody said to be the same as something of ours. */
  removeIds(connector: string, of: { readonly kind: string; readonly local: string }): void;
  /** Notes when what is the same here and there was read, of those that nobody said otherwise. */
  seeIds(connector: string, ids: readonly RemoteIdRecord[]): void;
  base(connector: string): readonly RemoteBaseRecord[];
  putBase(connector: string, values: readonly RemoteBaseRecord[]): void;
  /** Forgets what was agreed on of some units. */
  dropBase(connector: string, units: readonly string[]): void;
  lastPull(connector: string): RemotePullRecord | undefined;
  addPull(connector: string, pull: Omit<RemotePullRecord, 'n'>): void;
  /** Writes a step, or what became of it. */
  putStep(connector: string, step: RemoteStepRecord): void;
  steps(connector: string): readonly RemoteStepRecord[];
  /** Those in one state. */
  stepsIn(connector: string, state: string): readonly RemoteStepRecord[];
  /** Those of one unit. */
  stepsOf(connector: string, unit: string): readonly RemoteStepRecord[];
  lines(connector: string): readonly SheetLineRecord[];
  /** Writes a line of the application sheet, or what became of it. */
  putLine(connector: string, line: SheetLineRecord): void;
}

/** Opens it for one school. */
export function createConnectorStore(connection: Connection, scope: string): ConnectorStore {
  const { sql } = connection;
  const connectors = sql.selectFrom('connector').select(['id', 'address', 'modes', 'caps', 'probed_at', 'state', 'secret']).where('scope', '=', scope);
  const pulls = sql.selectFrom('remote_pull').select(['n', 'at', 'proofs']).where('scope', '=', scope);
  const steps = sql.selectFrom('remote_step').select(['id', 'change_id', 'unit', 'body', 'state', 'at', 'outcome']).where('scope', '=', scope);
  const insertIds = connection.insertMany('insert into remote_id (scope, connector, kind, local_id, remote_id, seen_at)', 6);
  const seeIds = connection.insertMany(
    'insert into remote_id (scope, connector, kind, local_id, remote_id, seen_at)', 6,
    'on conflict (scope, connector, kind, local_id) do update set seen_at = excluded.seen_at',
  );
  const insertBase = connection.insertMany(
    'insert into remote_base (scope, connector, unit, value, read_at)', 5,
    'on conflict (scope, connector, unit) do update set value = excluded.value, read_at = excluded.read_at',
  );
  const remove = (id: string): void => connection.run(sql.deleteFrom('connector').where('scope', '=', scope).where('id', '=', id));
  const lastPull = (connector: string): RemotePullRecord | undefined => connection.first(pulls.where('connector', '=', connector).orderBy('n', 'desc').limit(1));
  return {
    list: () => connection.all(connectors.orderBy('id')),
    find: (id) => connection.first(connectors.where('id', '=', id)),
    put: (connector) => {
      remove(connector.id);
      connection.run(sql.insertInto('connector').values({ ...connector, scope }));
    },
    remove,
    forget: (connector) => {
      connection.run(sql.deleteFrom('remote_id').where('scope', '=', scope).where('connector', '=', connector));
      connection.run(sql.deleteFrom('remote_base').where('scope', '=', scope).where('connector', '=', connector));
    },
    ids: (connector) => connection.all(sql.selectFrom('remote_id').select(['kind', 'local_id', 'remote_id', 'seen_at']).where('scope', '=', scope).where('connector', '=', connector)),
    putIds: (connector, ids) => {
      for (const { kind, local_id, remote_id } of ids) {
        // One is the other's, and nobody else's: what was said before of either gives way.
        connection.run(
          sql.deleteFrom('remote_id').where('scope', '=', scope).where('connector', '=', connector).where('kind', '=', kind)
            .where(({ or, eb }) => or([eb('local_id', '=', local_id), eb('remote_id', '=', remote_id)])),
        );
      }
      insertIds(ids.map(({ kind, local_id, remote_id, seen_at }) => [scope, connector, kind, local_id, remote_id, seen_at]));
    },
    removeIds: (connector, { kind, local }) => connection.run(sql.deleteFrom('remote_id').where('scope', '=', scope).where('connector', '=', connector).where('kind', '=', kind).where('local_id', '=', local)),
    seeIds: (connector, ids) => seeIds(ids.map(({ kind, local_id, remote_id, seen_at }) => [scope, connector, kind, local_id, remote_id, seen_at])),
    base: (connector) => connection.all(sql.selectFrom('remote_base').select(['unit', 'value', 'read_at']).where('scope', '=', scope).where('connector', '=', connector)),
    putBase: (connector, values) => insertBase(values.map(({ unit, value, read_at }) => [scope, connector, unit, value, read_at])),
    dropBase: (connector, units) => {
      for (const unit of units) connection.run(sql.deleteFrom('remote_base').where('scope', '=', scope).where('connector', '=', connector).where('unit', '=', unit));
    },
    lastPull,
    putStep: (connector, { id, ...step }) =>
      connection.run(sql.insertInto('remote_step').values({ ...step, id, scope, connector }).onConflict((conflict) => conflict.columns(['scope', 'connector', 'id']).doUpdateSet(step))),
    steps: (connector) => connection.all(steps.where('connector', '=', connector).orderBy('at').orderBy('id')),
    stepsIn: (connector, state) => connection.all(steps.where('connector', '=', connector).where('state', '=', state).orderBy('id')),
    stepsOf: (connector, unit) => connection.all(steps.where('connector', '=', connector).where('unit', '=', unit).orderBy('at').orderBy('id')),
    lines: (connector) =>
      connection.all(sql.selectFrom('sheet_line').select(['id', 'unit', 'body', 'state', 'done_by', 'done_at']).where('scope', '=', scope).where('connector', '=', connector).orderBy('id')),
    putLine: (connector, { id, ...line }) =>
      connection.run(sql.insertInto('sheet_line').values({ ...line, id, scope, connector }).onConflict((conflict) => conflict.columns(['scope', 'connector', 'id']).doUpdateSet(line))),
    addPull: (connector, pull) => connection.run(sql.insertInto('remote_pull').values({ ...pull, scope, connector, n: (lastPull(connector)?.n ?? 0) + 1 })),
  };
}
