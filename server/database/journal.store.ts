import { sealEnd, type ChainedLine } from '../journal/chain.ts';
import type { Connection } from './engines/engine.ts';
import type { AuthorRecord, CheckpointRecord, JournalRecord } from './tables.ts';

/** The journal of one school: only added to, and purged of what is older than it may be kept. */
export interface JournalStore {
  /** Adds the lines of one transaction, and seals their end. */
  append(lines: readonly ChainedLine[]): void;
  /** JSON of the lines after a rank, up to another. */
  bodies(range: { readonly after: number; readonly to: number }): readonly string[];
  /** Lines in their order, a page at a time: to check the chain. */
  page(range: { readonly after: number; readonly to: number; readonly limit: number }): readonly JournalRecord[];
  /** Every line. */
  all(): readonly JournalRecord[];
  /** Fingerprint of everything up to a rank; undefined where no line ends. */
  hashAt(k: number): string | undefined;
  /** First rank not older than an instant; undefined when every line is. */
  firstSince(at: string): number | undefined;
  lastCheckpoint(): CheckpointRecord | undefined;
  /** Takes off the lines up to the rank of a checkpoint, which takes their place. */
  purge(checkpoint: CheckpointRecord): void;
  /** Keeps the name of who writes. */
  name(author: AuthorRecord): void;
  /** Forgets the name of an account: its lines stay, and so does their chain. Says whether there was one. */
  forget(account: string): boolean;
  authors(): readonly AuthorRecord[];
}

/** Opens the journal of one school. */
export function createJournalStore(connection: Connection, scope: string, sealKey: Uint8Array): JournalStore {
  const { sql } = connection;
  const append = connection.insertMany('insert into journal (scope, k, at, body, prev, hash, seal)', 7);
  const bodies = connection.prepare<{ readonly body: string }>('select body from journal where scope = ? and k > ? and k <= ? order by k');
  const hashAt = connection.prepare<{ readonly hash: string }>('select hash from journal where scope = ? and k = ?');
  const checkpointAt = connection.prepare<{ readonly hash: string }>('select hash from journal_checkpoint where scope = ? and k = ?');
  const authors = connection.prepare<AuthorRecord>('select account, name from journal_author where scope = ? order by account');
  const name = connection.prepare('insert into journal_author (scope, account, name) values (?, ?, ?) on conflict (scope, account) do update set name = excluded.name');
  const columns = ['k', 'at', 'body', 'prev', 'hash', 'seal'] as const;
  const lines = sql.selectFrom('journal').where('scope', '=', scope);
  const checkpoints = sql.selectFrom('journal_checkpoint').where('scope', '=', scope);
  return {
    append: (records) => {
      const last = records.length - 1;
      append(records.map(({ k, at, body, prev, hash }, i) => [scope, k, at, body, prev, hash, i === last ? sealEnd(sealKey, { scope, k, hash }) : null]));
    },
    bodies: ({ after, to }) => bodies.all(scope, after, to).map(({ body }) => body),
    page: ({ after, to, limit }) => connection.all(lines.select(columns).where('k', '>', after).where('k', '<=', to).orderBy('k').limit(limit)),
    all: () => connection.all(lines.select(columns).orderBy('k')),
    hashAt: (k) => (k === 0 ? '' : (hashAt.get(scope, k) ?? checkpointAt.get(scope, k))?.hash),
    firstSince: (at) => connection.first(lines.select('k').where('at', '>=', at).orderBy('k').limit(1))?.k,
    lastCheckpoint: () => connection.first(checkpoints.select(['k', 'hash', 'at', 'n', 'state', 'seal']).orderBy('k', 'desc').limit(1)),
    purge: (checkpoint) => {
      connection.run(sql.insertInto('journal_checkpoint').values({ scope, ...checkpoint }));
      connection.run(sql.deleteFrom('journal').where('scope', '=', scope).where('k', '<=', checkpoint.k));
    },
    name: (author) => void name.run(scope, author.account, author.name),
    forget: (account) => {
      const named = sql.selectFrom('journal_author').select('name').where('scope', '=', scope).where('account', '=', account);
      if (connection.first(named) === undefined) return false;
      connection.run(sql.deleteFrom('journal_author').where('scope', '=', scope).where('account', '=', account));
      return true;
    },
    authors: () => authors.all(scope),
  };
}
