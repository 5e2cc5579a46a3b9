import { searchWords } from '../../domain/directory/search.ts';
import { JOURNAL_SUBJECTS, MOST_COUNTED, type JournalFilter } from '../../domain/sync/journal-domain.ts';
import { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { JournalBreak } from '../../domain/sync/journal-integrity.ts';
import type { Store } from '../database/open-store.ts';
import { indexJournal } from './journal-index.store.ts';
import { termOf } from './journal-terms.ts';
import { ranksOf, rankSince } from './rank-since.store.ts';

/** What part of the journal is wanted: newest first, before a rank. */
export interface JournalQuery extends JournalFilter {
  readonly before: number | null;
  readonly limit: number;
}

/** A page of the journal, and how many lines the search finds in all, one more than `MOST_COUNTED` when there are more. */
export interface JournalPage {
  readonly entries: JournalEntry[];
  readonly total: number;
}

/** The rubriques, groups and people of now whose name holds a word. */
export type NamedLike = (word: string) => ReadonlySet<string>;

/** Reads a page of the journal kept on this computer; every word of the search has to begin one of its own, or be in a name. */
export function readJournalPage(store: Store, { before, limit, ...filter }: JournalQuery, namedLike: NamedLike): JournalPage {
  const last = before ?? Number.MAX_SAFE_INTEGER;
  const found = findRanks(store, filter, namedLike);
  return { entries: readLines(store, found.before(last, limit)), total: found.count() };
}

interface Found {
  readonly before: (k: number, limit: number) => readonly number[];
  readonly count: () => number;
}

/** The lines that pass a filter: by the index of terms where it names any, else between two ranks. */
function findRanks(store: Store, filter: JournalFilter, namedLike: NamedLike): Found {
  const all = ranksOf(store);
  const from = filter.from === undefined ? all.from : rankSince(store, filter.from);
  const to = filter.to === undefined ? all.to : rankSince(store, filter.to);
  if (namesTerms(filter)) indexJournal(store);
  const terms = termsOf(store, filter, namedLike);
  if (terms === '') {
    const page = store.prepare<[number, number, number], number>('SELECT k FROM journal WHERE k >= ? AND k < ? ORDER BY k DESC LIMIT ?').pluck();
    return { before: (k, limit) => page.all(from, Math.min(to, k), limit), count: () => Math.max(0, to - from) };
  }
  const where = 'FROM journal_index WHERE journal_index MATCH ? AND rowid >= ? AND rowid < ?';
  const page = store.prepare<[string, number, number, number], number>(`SELECT rowid ${where} ORDER BY rowid DESC LIMIT ?`).pluck();
  const count = store.prepare<[string, number, number], number>(`SELECT count(*) FROM (SELECT 1 ${where} LIMIT ${MOST_COUNTED + 1})`).pluck();
  return { before: (k, limit) => page.all(terms, from, Math.min(to, k), limit), count: () => count.get(terms, from, to) ?? 0 };
}

function namesTerms({ search, author, domain, subject }: JournalFilter): boolean {
  return search !== '' || [author, domain, subject].some((named) => named !== undefined);
}

/** A filter as the index reads it; empty when it names no term. */
function termsOf(store: Store, { search, author, domain, subject }: JournalFilter, namedLike: NamedLike): string {
  return [
    ...searchWords(search).map((word) => anyOf([`"${word}"*`, ...knownTerms(store, [...namedLike(word)]).map(quoted)])),
    ...(author === undefined ? [] : [quoted(termOf('author', author))]),
    ...(subject === undefined ? [] : [quoted(termOf('id', subject))]),
    ...(domain === undefined ? [] : [anyOf(JOURNAL_SUBJECTS[domain].map((entity) => quoted(termOf('about', entity))))]),
  ].join(' AND ');
}

/** A letter may begin thousands of names: only those that the journal is about are asked of the index. */
function knownTerms(store: Store, ids: readonly string[]): readonly string[] {
  return store
    .prepare<[string], string>('SELECT term FROM journal_vocabulary WHERE term IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids.map((id) => termOf('id', id))));
}

const quoted = (term: string): string => `"${term}"`;
const anyOf = (terms: readonly string[]): string => `(${terms.join(' OR ')})`;

function readLines(store: Store, ranks: readonly number[]): JournalEntry[] {
  const read = store.prepare<[number], string>('SELECT entry FROM journal WHERE k = ?').pluck();
  const names = new Map(readJournalAuthors(store).map(({ accountId, name }) => [accountId, name]));
  return ranks.map((k) => {
    const entry = JournalEntry.parse(JSON.parse(read.get(k) ?? ''));
    return { ...entry, actor: { ...entry.actor, name: entry.actor.name || (names.get(entry.actor.accountId) ?? '') } };
  });
}

/** Who has written a line of the journal, under the name that the ENT gives now. */
export interface JournalAuthor {
  readonly accountId: string;
  readonly name: string;
}

/** Reads who has written in the journal, by name. */
export function readJournalAuthors(store: Store): JournalAuthor[] {
  return store.prepare<[], JournalAuthor>('SELECT account AS accountId, name FROM author ORDER BY name').all();
}

/** Reads what this console saw the ENT's journal do that a journal cannot, newest first. */
export function readJournalBreaks(store: Store): JournalBreak[] {
  return store
    .prepare('SELECT kind, line, found_at AS foundAt FROM journal_break ORDER BY seq DESC LIMIT 20')
    .all()
    .map((row) => JournalBreak.parse(row));
}
