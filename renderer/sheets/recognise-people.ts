import { nameFinder, type NameFinder } from '../../domain/directory/name-finder.ts';
import type { DirectoryIndex } from '../../domain/school/directory-index.ts';

/** One line of a pasted list and the people it may mean, by index. */
export interface RecognisedLine {
  readonly line: string;
  readonly people: readonly number[];
}

/** A pasted list, sorted out before anything is done (ux §2.8). */
export interface RecognisedList {
  /** One person each. */
  readonly certain: readonly RecognisedLine[];
  /** Several people, of whom the user chooses. */
  readonly doubtful: readonly RecognisedLine[];
  readonly unknown: readonly string[];
}

const MOST_LINES = 500;

/** Reads a list of names or identifiers, one per line: an exact name or identifier is certain, the rest is to be chosen. */
export function recognisePeople(directory: DirectoryIndex, pasted: string): RecognisedList {
  const lines = [...new Set(pasted.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== ''))].slice(0, MOST_LINES);
  const finder = nameFinder(directory);
  const read = lines.map((line) => readLine(directory, finder, line));
  return {
    certain: read.filter(({ people, isExact }) => isExact && people.length === 1),
    doubtful: read.filter(({ people, isExact }) => people.length > (isExact ? 1 : 0)),
    unknown: read.filter(({ people }) => people.length === 0).map(({ line }) => line),
  };
}

function readLine(directory: DirectoryIndex, finder: NameFinder, line: string): RecognisedLine & { readonly isExact: boolean } {
  const byId = directory.personIndex.get(line);
  if (byId !== undefined) return { line, people: [byId], isExact: true };
  const same = finder.exact(line);
  return same.length > 0 ? { line, people: same, isExact: true } : { line, people: finder.near(line), isExact: false };
}
