import { matchesWords, searchKey, searchWords } from '../../domain/directory/search.ts';
import type { SchoolState } from '../school/school-state.ts';
import { GROUP_KIND_LABELS, PROFILE_LABELS } from '../../texts/roles.ts';
import { gridName } from '../ui/person-name.tsx';

/** Something that the search of the header found. */
export interface Found {
  readonly key: string;
  readonly kind: 'person' | 'rubrique' | 'group';
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

const MOST_PEOPLE = 6;
const MOST_OTHERS = 4;

/** The first rubriques, groups and people that match every word, whatever case, accents and order. */
export function searchSchool({ directory, rightsNow }: Pick<SchoolState, 'directory' | 'rightsNow'>, query: string): readonly Found[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const rubriques = firstOf(rightsNow.rubriques, MOST_OTHERS, ({ title, state }) => state !== 'trashed' && matchesWords(searchKey(title), words));
  const groups = firstOf(rightsNow.groups, MOST_OTHERS, ({ name }) => matchesWords(searchKey(name), words));
  const people = firstOf(directory.people, MOST_PEOPLE, (_, i) => matchesWords(directory.searchKeys[i] ?? '', words));
  return [
    ...people.map((person): Found => ({ key: `p${person.id}`, kind: 'person', id: person.id, name: gridName(person), detail: PROFILE_LABELS[person.profile] })),
    ...rubriques.map(({ id, title }): Found => ({ key: `r${id}`, kind: 'rubrique', id, name: title, detail: '' })),
    ...groups.map(({ id, name, kind }): Found => ({ key: `g${id}`, kind: 'group', id, name, detail: GROUP_KIND_LABELS[kind] })),
  ];
}

function firstOf<T>(items: readonly T[], most: number, matches: (item: T, index: number) => boolean): readonly T[] {
  const found: T[] = [];
  for (let i = 0; i < items.length && found.length < most; i++) {
    const item = items[i];
    if (item !== undefined && matches(item, i)) found.push(item);
  }
  return found;
}
