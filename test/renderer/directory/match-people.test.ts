import { describe, expect, it } from 'vitest';
import type { Group } from '../../../domain/directory/group.ts';
import { Person } from '../../../domain/directory/person.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { ALL_PEOPLE, countFamilies, matchPeople, type PeopleFilter } from '../../../renderer/people/match-people.ts';
import { sortPeople } from '../../../renderer/people/sort-people.ts';
import { gridName, sentenceName } from '../../../renderer/ui/person-name.tsx';

const groups: readonly Group[] = [
  { id: '6a', name: '6e A', kind: 'class', origin: 'aaf' },
  { id: '5b', name: '5e B', kind: 'class', origin: 'aaf' },
  { id: 'ens-6a', name: 'Enseignants de 6e A', kind: 'profile', origin: 'computed', classId: '6a' },
  { id: 'resp-6a', name: 'Responsables de 6e A', kind: 'profile', origin: 'computed', classId: '6a' },
];
const make = (id: string, lastName: string, firstName: string, rest: Partial<Person>): Person =>
  Person.parse({ id, lastName, firstName, profile: 'student', source: 'siecle', ...rest });
const people = [
  make('1', 'LEFÈVRE', 'Anaïs', { profile: 'teacher', groupIds: ['ens-6a'], civility: 'Mme' }),
  make('2', 'Lefevre', 'Noé', { groupIds: ['5b'] }),
  make('3', 'D’Angelo', 'Zoé', { groupIds: ['6a'] }),
  make('4', 'de La Tour', 'Jean-Baptiste', { profile: 'librarian' }),
  make('5', 'Angelo', 'Émile', { profile: 'guardian', groupIds: ['resp-6a'] }),
];
const directory = createDirectoryIndex(people, groups);
const found = (filter: Partial<PeopleFilter>): readonly string[] => {
  const { passes, count } = matchPeople(directory, { ...ALL_PEOPLE, ...filter });
  const ids = people.filter((person) => passes?.(person) ?? true).map(({ id }) => id);
  expect(count).toBe(ids.length);
  return ids;
};

describe('the search of the directory', () => {
  it('ignores case, accents and the order of words', () => {
    expect(found({ query: 'lefevre' })).toEqual(['1', '2']);
    expect(found({ query: 'NOE lefèvre' })).toEqual(['2']);
  });

  it('finds a name glued or apart', () => {
    expect(found({ query: 'dangelo' })).toEqual(['3']);
    expect(found({ query: 'delatour' })).toEqual(['4']);
  });

  it('matches a name with a class, the one a teacher teaches included', () => {
    expect(found({ query: 'lefevre 6e' })).toEqual(['1']);
    expect(found({ query: '5eb' })).toEqual(['2']);
  });

  it('finds a class by a name of two words, in whatever order the rest comes', () => {
    expect(found({ query: '6e A' })).toEqual(['1', '3']);
    expect(found({ query: '6e a lefevre' })).toEqual(['1']);
    expect(found({ query: 'angelo 6 eA' })).toEqual(['3']);
    expect(found({ query: '6e D' })).toEqual(['3']);
  });

  it('filters by family: a librarian is no teacher in the ENT', () => {
    expect(found({ families: new Set(['teacher']) })).toEqual(['1']);
    expect(found({ families: new Set(['staff', 'guardian']) })).toEqual(['4', '5']);
    expect(countFamilies(directory)).toEqual({ student: 2, guardian: 1, teacher: 1, staff: 1, guest: 0 });
  });

  it('filters by class, with those who teach there', () => {
    expect(found({ classId: '6a' })).toEqual(['1', '3']);
  });

  it('finds nobody rather than everybody for an unknown word', () => {
    expect(found({ query: 'zzz' })).toEqual([]);
    expect(matchPeople(directory, ALL_PEOPLE).passes).toBeUndefined();
  });
});

describe('names', () => {
  it('sorts as French people do', () => {
    expect(sortPeople(directory).map(({ id }) => id)).toEqual(['5', '3', '4', '1', '2']);
  });

  it('writes surnames in capitals in lists, and not in sentences', () => {
    expect(people.map(gridName).slice(0, 3)).toEqual(['LEFÈVRE Anaïs', 'LEFEVRE Noé', 'D’ANGELO Zoé']);
    expect(sentenceName({ civility: 'Mme', firstName: 'Anaïs', lastName: 'LEFÈVRE-LE GOFF' })).toBe('Mme Anaïs Lefèvre-Le Goff');
    expect(sentenceName({ firstName: 'Jean-Baptiste', lastName: 'de La Tour' })).toBe('Jean-Baptiste de La Tour');
  });
});
