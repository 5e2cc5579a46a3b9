import type { Group } from '../directory/group.ts';
import type { Person } from '../directory/person.ts';
import { searchKey } from '../directory/search.ts';
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

/** Indexes a directory; links to groups that are not there are left out. */
export function createDirectoryIndex(people: readonly Person[], groups: readonly Group[]): DirectoryIndex {
  const personIndex = new Map(people.map(({ id }, i) => [id, i]));
  const groupIndex = new Map(groups.map(({ id }, i) => [id, i]));
  const upstreamMembers: number[][] = groups.map(() => []);
  people.forEach((person, i) => {
    for (const id of person.groupIds) {
      upstreamMembers[groupIndex.get(id) ?? -1]?.push(i);
    }
  });
  const classNames = new Map(groups.filter(({ kind }) => kind === 'class').map(({ id, name }) => [id, name]));
  return {
    people,
    groups,
    personIndex,
    groupIndex,
    upstreamMembers,
    searchKeys: people.map((person) => personKey(person, classNames)),
    findPerson: (id) => people[personIndex.get(id) ?? -1],
    findGroup: (id) => groups[groupIndex.get(id) ?? -1],
  };
}

function personKey(person: Person, classNames: ReadonlyMap<string, string>): string {
  const classes = person.groupIds.flatMap((id) => {
    const name = classNames.get(id);
    // « 6e A » is also looked for as « 6ea ».
    return name === undefined ? [] : [name, name.replaceAll(' ', '')];
  });
  const { lastName, firstName } = person;
  return searchKey([lastName, firstName, lastName.replaceAll(/[\s'’-]/g, ''), ...classes].join(' '));
}
