import type { Connection } from './engines/engine.ts';
import type { HeadRecord, Stream, Tables } from './tables.ts';

/** Who made a commit and why. */
export type CommitRecord = Omit<Tables['commit_log'], 'scope'>;

/** How far the streams of one school have gone, and the list of their commits. */
export interface CommitStore {
  head(stream: Stream): HeadRecord;
  moveHead(stream: Stream, n: number, prev: string): void;
  log(commit: CommitRecord): void;
  /** Lets rows be written until `close`, which the trigger otherwise refuses. */
  openWriting(): void;
  closeWriting(): void;
}

const START: HeadRecord = { n: 0, floor: 0, prev: '' };

/** Opens the counters of one school. */
export function createCommitStore(connection: Connection, scope: string): CommitStore {
  const log = connection.prepare(
    'insert into commit_log (scope, stream, n, at, actor, client, gesture, source) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const move = connection.prepare(
    `insert into head (scope, stream, n, floor, prev) values (?, ?, ?, 0, ?)
     on conflict (scope, stream) do update set n = excluded.n, prev = excluded.prev`,
  );
  const head = connection.prepare<HeadRecord>('select n, floor, prev from head where scope = ? and stream = ?');
  return {
    head: (stream) => head.get(scope, stream) ?? START,
    moveHead: (stream, n, prev) => void move.run(scope, stream, n, prev),
    log: (commit) =>
      void log.run(
        scope,
        commit.stream,
        commit.n,
        commit.at,
        commit.actor,
        commit.client,
        commit.gesture,
        commit.source,
      ),
    openWriting: connection.openWriting,
    closeWriting: connection.closeWriting,
  };
}
