import { must } from '../kernel/assert.ts';
import { oncePer } from '../kernel/once.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import { matchesWords, rememberKeys } from './search.ts';

/** Finds people, by rank, from what a list calls them. */
export interface NameFinder {
  /** Those who bear exactly the words of these names, in any order: « Noé Lefèvre » and « LEFEVRE Noé » are the same. */
  readonly exact: (...names: readonly string[]) => readonly number[];
  /** Those whose words hold these ones, one of them at the beginning of a word; nobody where they are too many to choose from. */
  readonly near: (name: string) => readonly number[];
}

const MOST_CHOICES = 8;

/** The finder of a directory, made once. */
export const nameFinder = oncePer(createFinder);

function createFinder({ people, searchKeys, wordsOf }: DirectoryIndex): NameFinder {
  const keyOf = rememberKeys();
  const written = people.map(({ lastName, firstName }) => `${keyOf(lastName)} ${keyOf(firstName)}`);
  const byWords = Map.groupBy(people.keys(), (i) => inOrder(must(written[i], 'everybody has a name')));
  // Most lists write names as the directory does: these are found without sorting their words.
  const asWritten = new Map(written.map((name) => [name, byWords.get(inOrder(name))]));
  const beginnings = wordIndex(searchKeys);
  return {
    exact: (...names) => {
      const name = names.map(keyOf).join(' ');
      return asWritten.get(name) ?? byWords.get(inOrder(name)) ?? [];
    },
    near: (name) => {
      const words = wordsOf(name);
      const found = beginnings(longest(words)).filter((i) => matchesWords(must(searchKeys[i], 'everybody has a key'), words));
      return found.length > MOST_CHOICES ? [] : found;
    },
  };
}

/** The words of a name, in an order of their own. */
function inOrder(name: string): string {
  return name.split(' ').toSorted().join(' ').trim();
}

function longest(words: readonly string[]): string {
  return words.reduce((one, other) => (other.length > one.length ? other : one), '');
}

/** Who has a word that begins so: thousands of lines ask it, and none may walk the whole directory. */
function wordIndex(keys: readonly string[]): (beginning: string) => readonly number[] {
  const holders = new Map<string, number[]>();
  keys.forEach((key, i) => {
    for (const word of new Set(key.split(' '))) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [i]);
      else known.push(i);
    }
  });
  const words = [...holders.keys()].toSorted();
  return (beginning) => {
    if (beginning === '') return [];
    const start = firstNotBefore(words, beginning);
    const end = firstNotBefore(words, `${beginning}\uffff`);
    return [...new Set(words.slice(start, end).flatMap((word) => must(holders.get(word), 'each word has its holders')))].toSorted((a, b) => a - b);
  };
}

function firstNotBefore(words: readonly string[], wanted: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (must(words[middle], 'the middle is inside') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
