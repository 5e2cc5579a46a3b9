import type { JournalLine } from '../../domain/sync/journal-entry.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import type { HeadRecord, RowRecord } from '../database/tables.ts';
import { chainLines } from '../journal/chain.ts';
import { keepPast } from '../holdings/keep-past.ts';
import { countDirectory } from './directory-sum.ts';

/** What one transaction changes of one stream of a school, and what the journal says of it. */
export interface Commit {
  readonly stream: 'settings' | 'directory';
  readonly source: 'sync' | 'import' | 'seed';
  readonly actor?: string;
  readonly client?: string;
  readonly gesture?: string;
  readonly rows: readonly RowRecord[];
  readonly journal: readonly JournalLine[];
}

/**
 * The only way to write rows (sync.md §3.3): to be called inside a transaction. Numbers the commit, writes its rows and
 * its journal lines, and moves the counter last. Gives the number; a commit without rows has the one before it.
 */
export function commitRows(school: SchoolStore, commit: Commit, now: string): number {
  const { rows, commits } = school;
  const { [commit.stream]: head, journal } = commits.heads();
  const n = commit.rows.length > 0 ? head.n + 1 : head.n;
  const sum = commit.stream === 'directory' && n > head.n ? countDirectory(school, head, commit.rows) : '';
  if (n > head.n) {
    if (commit.stream === 'directory') keepPast(school, commit.rows, { n, at: now });
    commits.openWriting();
    rows.write(commit.stream, n, commit.rows);
    commits.closeWriting();
    commits.log({
      stream: commit.stream,
      n,
      at: now,
      actor: commit.actor ?? null,
      client: commit.client ?? null,
      gesture: commit.gesture ?? null,
      source: commit.source,
    });
  }
  appendJournal(school, { lines: commit.journal, head: journal }, now);
  if (n > head.n) commits.moveHead(commit.stream, { n, sum });
  return n;
}

function appendJournal(school: SchoolStore, { lines, head }: { readonly lines: readonly JournalLine[]; readonly head: HeadRecord }, now: string): void {
  if (lines.length === 0) return;
  const records = chainLines(head, lines, now);
  school.journal.append(records);
  for (const [account, name] of new Map(lines.map(({ actor }) => [actor.accountId, actor.name]))) school.journal.name({ account, name });
  const last = records.at(-1);
  if (last !== undefined) school.commits.moveHead('journal', { n: last.k, prev: last.hash });
}
