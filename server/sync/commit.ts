import type { JournalLine } from '../../domain/sync/journal-entry.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import type { Heads } from '../database/commit.store.ts';
import type { HeadRecord, RowRecord } from '../database/tables.ts';
import { chainLines } from '../journal/chain.ts';
import { keepPast } from '../holdings/keep-past.ts';
import { countDirectory } from './directory-sum.ts';
import { replacedRows } from './replaced-rows.ts';

/** What one commit changes of one stream of a school, and what the journal says of it. */
export interface Commit {
  readonly stream: 'settings' | 'directory';
  readonly source: 'sync' | 'import' | 'seed';
  readonly actor?: string;
  readonly client?: string;
  readonly gesture?: string;
  readonly rows: readonly RowRecord[];
  readonly journal: readonly JournalLine[];
}

/** Commits of one stream that share a transaction: numbered as they are decided, written together at its end. */
export interface Commits {
  /** Gives the number of a commit; one without rows has that of the commit before it. */
  add(commit: Omit<Commit, 'stream'>): number;
  /** Writes their rows and their journal lines, and moves the counters last. */
  write(): void;
}

/** Where the commits of a transaction start from: its stream, the counters it has read, its instant (ISO 8601). */
export interface CommitsStart {
  readonly stream: Commit['stream'];
  readonly heads: Heads;
  readonly now: string;
}

type Numbered = Omit<Commit, 'stream'> & { readonly n: number };

/** The only way to write rows (sync.md §3.3): to be called inside a transaction. */
export function openCommits(school: SchoolStore, { stream, heads, now }: CommitsStart): Commits {
  const commits: Numbered[] = [];
  let { n } = heads[stream];
  return {
    add: (commit) => {
      if (commit.rows.length > 0) n += 1;
      commits.push({ ...commit, n });
      return n;
    },
    write: () => {
      const numbered = commits.filter(({ rows }) => rows.length > 0);
      const sum = writeRows(school, numbered, { stream, heads, now });
      appendJournal(school, { lines: commits.flatMap(({ journal }) => journal), head: heads.journal }, now);
      if (numbered.length > 0) school.commits.moveHead(stream, { n, sum });
    },
  };
}

/** A transaction of one commit. Gives its number; a commit without rows has the one before it. */
export function commitRows(school: SchoolStore, { stream, ...commit }: Commit, now: string): number {
  const commits = openCommits(school, { stream, heads: school.commits.heads(), now });
  const n = commits.add(commit);
  commits.write();
  return n;
}

/** Writes the rows of commits that have some, and lists them; gives the checksum of the directory, where it is what moved. */
function writeRows(school: SchoolStore, numbered: readonly Numbered[], { stream, heads, now }: CommitsStart): string {
  if (numbered.length === 0) return '';
  let sum = '';
  for (const { n, rows } of stream === 'directory' ? numbered : []) {
    for (const replaced of replacedRows(school.rows, rows)) {
      sum = countDirectory(school, { ...heads.directory, sum: sum === '' ? heads.directory.sum : sum }, replaced);
      keepPast(school, replaced, { n, at: now });
    }
  }
  school.commits.openWriting();
  school.rows.write(stream, lastOfEach(numbered));
  school.commits.closeWriting();
  school.commits.log(numbered.map(({ n, source, actor = null, client = null, gesture = null }) => ({ stream, n, at: now, actor, client, gesture, source })));
  return sum;
}

/** What a later commit writes again is not written before it; a row that begins is, so that one already there stops everything. */
function lastOfEach(numbered: readonly Numbered[]): readonly Numbered[] {
  if (numbered.length === 1) return numbered;
  const seen = new Set<string>();
  return numbered.toReversed().map((commit) => ({
    ...commit,
    rows: commit.rows.filter(({ entity, id, ver }) => {
      const key = `${entity}\n${id}`;
      const isLast = !seen.has(key);
      seen.add(key);
      return isLast || ver === 1;
    }),
  }));
}

function appendJournal(school: SchoolStore, { lines, head }: { readonly lines: readonly JournalLine[]; readonly head: HeadRecord }, now: string): void {
  if (lines.length === 0) return;
  const records = chainLines(head, lines, now);
  school.journal.append(records);
  for (const [account, name] of new Map(lines.map(({ actor }) => [actor.accountId, actor.name]))) school.journal.name({ account, name });
  const last = records.at(-1);
  if (last !== undefined) school.commits.moveHead('journal', { n: last.k, prev: last.hash });
}
