import { searchWords } from '../../domain/directory/search.ts';
import { JOURNAL_SUBJECTS, type JournalFilter } from '../../domain/sync/journal-domain.ts';
import { JournalEntry } from '../../domain/sync/journal-entry.ts';
import type { Store } from '../database/open-store.ts';

/** What part of the journal is wanted: newest first, before a rank. */
export interface JournalQuery extends JournalFilter {
  readonly before: number | null;
  readonly limit: number;
}

/** A page of the journal, and how many lines the search finds in all. */
export interface JournalPage {
  readonly entries: JournalEntry[];
  readonly total: number;
}

/** The rubriques, groups and people of now whose name holds a word. */
export type NamedLike = (word: string) => ReadonlySet<string>;

/** Reads a page of the journal kept on this computer; every word of the search has to be found, in it or in a name. */
export function readJournalPage(store: Store, { before, limit, ...filter }: JournalQuery, namedLike: NamedLike): JournalPage {
  const last = before ?? Number.MAX_SAFE_INTEGER;
  const words = searchWords(filter.search);
  const { wheres, values } = conditionsOf(filter);
  if (words.length + wheres.length > 0) {
    const found = findLines(store, { words, wheres, values }, namedLike);
    return { entries: readLines(store, found.filter((k) => k < last).slice(0, limit)), total: found.length };
  }
  const ranks = store.prepare<[number, number], number>('SELECT k FROM journal WHERE k < ? ORDER BY k DESC LIMIT ?').pluck();
  const total = store.prepare<[], number>('SELECT count(*) FROM journal').pluck().get();
  return { entries: readLines(store, ranks.all(last, limit)), total: total ?? 0 };
}

function readLines(store: Store, ranks: readonly number[]): JournalEntry[] {
  const read = store.prepare<[number], string>('SELECT entry FROM journal WHERE k = ?').pluck();
  return ranks.map((k) => JournalEntry.parse(JSON.parse(read.get(k) ?? '')));
}

interface Sought {
  readonly words: readonly string[];
  readonly wheres: readonly string[];
  readonly values: readonly string[];
}

/** A year of a school is some ten thousand short texts: read whole in less time than a join on the names takes. */
function findLines(store: Store, { words, wheres, values }: Sought, namedLike: NamedLike): readonly number[] {
  const wanted = words.map((word) => ({ word, ids: namedLike(word) }));
  const where = wheres.length === 0 ? '' : `WHERE ${wheres.join(' AND ')}`;
  const keys = store.prepare<string[], [k: number, search: string]>(`SELECT k, search FROM journal ${where} ORDER BY k DESC`).raw().all(...values);
  return keys
    .filter(([, search]) => {
      const [text = '', ...subjects] = search.split('\n');
      return wanted.every(({ word, ids }) => text.includes(word) || subjects.some((id) => ids.has(id)));
    })
    .map(([k]) => k);
}

const SUBJECT = "coalesce(json_extract(entry, '$.edits[0].entity'), json_extract(entry, '$.status'))";

/** No index: each would be paid by every pull, to spare a few hundredths of a second to who filters. */
function conditionsOf({ author, domain, from, to }: JournalFilter): Omit<Sought, 'words'> {
  const conditions: readonly (readonly [where: string, value: string | undefined])[] = [
    ["json_extract(entry, '$.actor.accountId') = ?", author],
    [`${SUBJECT} IN (SELECT value FROM json_each(?))`, domain === undefined ? undefined : JSON.stringify(JOURNAL_SUBJECTS[domain])],
    ["json_extract(entry, '$.at') >= ?", from],
    ["json_extract(entry, '$.at') < ?", to],
  ];
  const asked = conditions.flatMap(([where, value]) => (value === undefined ? [] : [{ where, value }]));
  return { wheres: asked.map(({ where }) => where), values: asked.map(({ value }) => value) };
}

/** Who has written a line of the journal, under the last name each had there. */
export interface JournalAuthor {
  readonly accountId: string;
  readonly name: string;
}

/** Reads who has written in the journal, by name. */
export function readJournalAuthors(store: Store): JournalAuthor[] {
  return store
    .prepare<[], JournalAuthor & { readonly k: number }>(
      `SELECT json_extract(entry, '$.actor.accountId') AS accountId, json_extract(entry, '$.actor.name') AS name, max(k) AS k
       FROM journal GROUP BY accountId ORDER BY name`,
    )
    .all()
    .map(({ accountId, name }) => ({ accountId, name }));
}
