import type { Group } from '../directory/group.ts';
import type { Person } from '../directory/person.ts';
import { rememberKeys, searchKey, searchWords } from '../directory/search.ts';
import { once } from '../kernel/once.ts';
import type { Directory } from '../sync/decision-context.ts';
import { gluedClasses } from './class-words.ts';

/** The people and upstream groups of a school, found by identifier, by rank or by name. */
export interface DirectoryIndex extends Directory {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly personIndex: ReadonlyMap<string, number>;
  readonly groupIndex: ReadonlyMap<string, number>;
  /** Per person, the text under which she is found: names, then the names of her classes. */
  readonly searchKeys: readonly string[];
  /** The words to look for in these keys: those that name a class together are one. */
  readonly wordsOf: (query: string) => readonly string[];
  /** Per upstream group, the indices of its people. */
  readonly upstreamMembers: readonly (readonly number[])[];
}

/**
 * Indexes a directory; links to groups that are not there are left out.
 * `members`: the people of each group, for whoever knows them already.
 */
export function createDirectoryIndex(people: readonly Person[], groups: readonly Group[], members?: DirectoryIndex['upstreamMembers']): DirectoryIndex {
  const personIndex = new Map(people.map(({ id }, i) => [id, i]));
  const groupIndex = new Map(groups.map(({ id }, i) => [id, i]));
  // Made for who searches: a page shows its first screen without it.
  const searchKeys = once(() => keysOf(people, groups));
  const classNames = once(() => new Set(classesOf(groups).map(({ name }) => gluedKey(name))));
  return {
    people,
    groups,
    personIndex,
    groupIndex,
    upstreamMembers: members ?? membersOf(people, groupIndex),
    get searchKeys() {
      return searchKeys();
    },
    wordsOf: (query) => gluedClasses(searchWords(query), classNames()),
    findPerson: (id) => people[personIndex.get(id) ?? -1],
    findGroup: (id) => groups[groupIndex.get(id) ?? -1],
  };
}

function membersOf(people: readonly Person[], groupIndex: ReadonlyMap<string, number>): readonly (readonly number[])[] {
  const members: number[][] = Array.from(groupIndex, () => []);
  people.forEach((person, i) => {
    for (const id of person.groupIds) {
      members[groupIndex.get(id) ?? -1]?.push(i);
    }
  });
  return members;
}

function keysOf(people: readonly Person[], groups: readonly Group[]): readonly string[] {
  const keyOf = rememberKeys();
  const classKeys = new Map(classesOf(groups).map(({ id, name }) => [id, classKey(name)]));
  return people.map((person) => personKey(person, classKeys, keyOf));
}

function classesOf(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ kind }) => kind === 'class');
}

/** The text under which a class is found: « 6e A » is also looked for as « 6ea ». */
export function classKey(name: string): string {
  return `${searchKey(name)} ${gluedKey(name)}`;
}

function gluedKey(name: string): string {
  return searchKey(name).replaceAll(' ', '');
}

function personKey({ lastName, firstName, groupIds }: Person, classKeys: ReadonlyMap<string, string>, keyOf: (name: string) => string): string {
  const glued = lastName.replaceAll(/[\s'’-]/g, '');
  let key = `${keyOf(lastName)} ${keyOf(firstName)}`;
  if (glued !== lastName) key += ` ${keyOf(glued)}`;
  for (const id of groupIds) {
    const found = classKeys.get(id);
    if (found !== undefined) key += ` ${found}`;
  }
  return key;
}
