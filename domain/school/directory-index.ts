import type { Group } from '../directory/group.ts';
import type { Person } from '../directory/person.ts';
import { searchKey } from '../directory/search.ts';
import { once } from '../kernel/once.ts';
import type { Directory } from '../sync/decision-context.ts';

/** The people and upstream groups of a school, found by identifier, by rank or by name. */
export interface DirectoryIndex extends Directory {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly personIndex: ReadonlyMap<string, number>;
  readonly groupIndex: ReadonlyMap<string, number>;
  /** Per person, the text under which she is found: names, then the names of her classes. */
  readonly searchKeys: readonly string[];
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
  return {
    people,
    groups,
    personIndex,
    groupIndex,
    upstreamMembers: members ?? membersOf(people, groupIndex),
    get searchKeys() {
      return searchKeys();
    },
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
  // « 6e A » is also looked for as « 6ea ».
  const classKeys = new Map(
    groups.filter(({ kind }) => kind === 'class').map(({ id, name }) => [id, `${keyOf(name)} ${keyOf(name.replaceAll(' ', ''))}`]),
  );
  return people.map((person) => personKey(person, classKeys, keyOf));
}

function personKey({ lastName, firstName, groupIds }: Person, classKeys: ReadonlyMap<string, string>, keyOf: (name: string) => string): string {
  const glued = lastName.replaceAll(/[\s'’-]/g, '');
  let key = `${keyOf(lastName)} ${keyOf(firstName)}`;
  if (glued !== lastName) key += ` ${keyOf(glued)}`;
  for (const id of groupIds) {
    const classKey = classKeys.get(id);
    if (classKey !== undefined) key += ` ${classKey}`;
  }
  return key;
}

/** Names come back often in one school. */
function rememberKeys(): (name: string) => string {
  const keys = new Map<string, string>();
  return (name) => {
    const key = keys.get(name) ?? searchKey(name);
    keys.set(name, key);
    return key;
  };
}
