import { FAMILY_OF_PROFILE } from '../directory/profile.ts';
import type { Person } from '../directory/person.ts';
import { searchKey } from '../directory/search.ts';
import { oncePer } from '../kernel/once.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';

/** A pupil or a guardian with the words of their names. */
interface NamedPerson {
  readonly person: Person;
  readonly words: readonly string[];
}

/** The pupils and guardians of a school by the first word of their last name. */
const families = oncePer(({ people }: Pick<DirectoryIndex, 'people'>): ReadonlyMap<string, readonly NamedPerson[]> => {
  const named = people.filter(({ profile }) => isFamily(profile)).map((person) => ({ person, words: wordsOf(`${person.lastName} ${person.firstName}`) }));
  return Map.groupBy(named, ({ words }) => words[0] ?? '');
});

/** The pupils and guardians whose whole name is in a text, whatever the accents, the case and the order: what leaves the school should name none without need. */
export function namedFamilies(directory: Pick<DirectoryIndex, 'people'>, text: string): readonly Person[] {
  const written = new Set(wordsOf(text));
  const known = families(directory);
  return [...written].flatMap((word) => known.get(word) ?? []).flatMap(({ person, words }) => (words.every((word) => written.has(word)) ? [person] : []));
}

/** Whether somebody is a pupil or answers for one. */
export function isFamily(profile: Person['profile']): boolean {
  const family = FAMILY_OF_PROFILE[profile];
  return family === 'student' || family === 'guardian';
}

function wordsOf(text: string): readonly string[] {
  return searchKey(text).split(' ').filter((word) => word !== '');
}
