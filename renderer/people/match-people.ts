import type { Person } from '../../domain/directory/person.ts';
import { FAMILY_OF_PROFILE, type ProfileFamily } from '../../domain/directory/profile.ts';
import { matchesWords } from '../../domain/directory/search.ts';
import type { DirectoryIndex } from '../../domain/school/directory-index.ts';
import { personClasses } from './person-classes.ts';

/** What the directory is filtered by; an empty set of families is everybody. */
export interface PeopleFilter {
  readonly query: string;
  readonly families: ReadonlySet<ProfileFamily>;
  /** A class identifier; empty for all. */
  readonly classId: string;
  /** Only these people, when some are asked for. */
  readonly only: ReadonlySet<string> | undefined;
}

/** No filter. */
export const ALL_PEOPLE: PeopleFilter = { query: '', families: new Set(), classId: '', only: undefined };

/** Who passes a filter: asked per row by the grid, counted at once for the caption. */
export interface PeopleMatches {
  readonly count: number;
  /** Undefined when everybody passes. */
  readonly passes: ((person: Person) => boolean) | undefined;
}

/** Filters everybody in memory, on each keystroke. */
export function matchPeople(directory: DirectoryIndex, { query, families, classId, only }: PeopleFilter): PeopleMatches {
  const { people, personIndex } = directory;
  const { idsOf, searchKeys } = personClasses(directory);
  const words = directory.wordsOf(query);
  if (words.length === 0 && families.size === 0 && classId === '' && only === undefined) return { count: people.length, passes: undefined };
  const passing = new Uint8Array(people.length);
  let count = 0;
  people.forEach((person, i) => {
    const isShown =
      (families.size === 0 || families.has(FAMILY_OF_PROFILE[person.profile])) &&
      (classId === '' || idsOf(person).includes(classId)) &&
      (only === undefined || only.has(person.id)) &&
      matchesWords(searchKeys[i] ?? '', words);
    if (isShown) {
      passing[i] = 1;
      count++;
    }
  });
  return { count, passes: ({ id }) => passing[personIndex.get(id) ?? -1] === 1 };
}

/** How many people each family has. */
export function countFamilies({ people }: DirectoryIndex): Readonly<Record<ProfileFamily, number>> {
  const counts = { student: 0, guardian: 0, teacher: 0, staff: 0, guest: 0 };
  for (const { profile } of people) counts[FAMILY_OF_PROFILE[profile]]++;
  return counts;
}
