import type { Connection } from './engines/engine.ts';
import type { HeadRecord, Stream, Tables } from './tables.ts';

/** Who made a commit and why. */
export type CommitRecord = Omit<Tables['commit_log'], 'scope'>;

/** The counters of each stream of a school. */
export type Heads = Readonly<Record<Stream, HeadRecord>>;

/** How far the streams of one school have gone, and the list of their commits. */
export interface CommitStore {
  head(stream: Stream): HeadRecord;
  /** All of them, in one question. */
  heads(): Heads;
  /**
   * The same, and no other process moves the settings nor the directory before this transaction ends. The directory first, as an import moves
   * them: two that took them the other way round would wait for each other.
   */
  hold(): Heads;
  moveHead(stream: Stream, to: Pick<HeadRecord, 'n'> & Partial<HeadRecord>): void;
  log(commits: readonly CommitRecord[]): void;
  /** When the last commit of a stream was made; undefined when there is none. */
  newestAt(stream: Stream): string | undefined;
  /** First commit of a stream that is not older than an instant; undefined when every one is. */
  firstSince(stream: Stream, at: string): number | undefined;
  /** Takes off the commits of a stream up to one, from which alone a console can go on. */
  raiseFloor(stream: Stream, n: number): void;
  /** Lets rows be written until `close`, which the trigger otherwise refuses. */
  openWriting(): void;
  closeWriting(): void;
}

type StreamHead = HeadRecord & { readonly stream: Stream };

const START: HeadRecord = { n: 0, floor: 0, prev: '', sum: '' };

/** Opens the counters of one school. */
export function createCommitStore(connection: Connection, scope: string): CommitStore {
  const log = connection.insertMany('insert into commit_log (scope, stream, n, at, actor, client, gesture, source)', 8);
  const move = connection.prepare(
    `insert into head (scope, stream, n, floor, prev, sum) values (?, ?, ?, 0, ?, ?)
     on conflict (scope, stream) do update set n = excluded.n, prev = excluded.prev, sum = excluded.sum`,
  );
  const head = connection.prepare<HeadRecord>('select n, floor, prev, sum from head where scope = ? and stream = ?');
  const heads = connection.prepare<StreamHead>('select stream, n, floor, prev, sum from head where scope = ?');
  const hold = connection.prepare(`select n from head where scope = ? and stream in ('directory', 'settings') order by stream ${connection.forUpdate}`);
  const { sql } = connection;
  const commits = sql.selectFrom('commit_log').where('scope', '=', scope);
  return {
    head: (stream) => head.get(scope, stream) ?? START,
    heads: () => byStream(heads.all(scope)),
    hold: () => {
      // On its way with the question that follows.
      if (connection.forUpdate !== '') hold.run(scope);
      return byStream(heads.all(scope));
    },
    moveHead: (stream, { n, prev = '', sum = '' }) => void move.run(scope, stream, n, prev, sum),
    log: (added) => log(added.map(({ stream, n, at, actor, client, gesture, source }) => [scope, stream, n, at, actor, client, gesture, source])),
    newestAt: (stream) => connection.first(commits.select('at').where('stream', '=', stream).orderBy('n', 'desc').limit(1))?.at,
    firstSince: (stream, at) => connection.first(commits.select('n').where('stream', '=', stream).where('at', '>=', at).orderBy('n').limit(1))?.n,
    raiseFloor: (stream, n) => {
      connection.run(sql.deleteFrom('commit_log').where('scope', '=', scope).where('stream', '=', stream).where('n', '<=', n));
      connection.run(sql.updateTable('head').set({ floor: n }).where('scope', '=', scope).where('stream', '=', stream));
    },
    openWriting: connection.openWriting,
    closeWriting: connection.closeWriting,
  };
}

function byStream(found: readonly StreamHead[]): Heads {
  return { settings: START, directory: START, journal: START, ...Object.fromEntries(found.map(({ stream, ...head }) => [stream, head])) };
}
