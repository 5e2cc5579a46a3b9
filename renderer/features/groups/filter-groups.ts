import type { GroupKind } from '../../../domain/directory/group.ts';
import { matchesWords, searchWords } from '../../../domain/directory/search.ts';
import type { GroupRow } from './group-rows.ts';

/** The chips of the list: a kind of group, or the deleted ones. */
export type GroupFilterKey = GroupKind | 'trashed';

/** The chips in their order. */
export const GROUP_FILTERS: readonly GroupFilterKey[] = ['class', 'teaching', 'profile', 'function', 'functional', 'privilege', 'free', 'trashed'];

/** What the list is filtered by; an empty set of kinds is every group that lives. */
export interface GroupsFilter {
  readonly query: string;
  readonly kinds: ReadonlySet<GroupFilterKey>;
}

/** No filter. */
export const ALL_GROUPS: GroupsFilter = { query: '', kinds: new Set() };

const keyOf = ({ kind, isTrashed }: GroupRow): GroupFilterKey => (isTrashed ? 'trashed' : kind);

/** The groups that pass a filter; deleted ones only when they are asked for, or changed by the draft. */
export function filterGroups(rows: readonly GroupRow[], { query, kinds }: GroupsFilter): readonly GroupRow[] {
  const words = searchWords(query);
  return rows.filter((row) => {
    const isAsked = kinds.size === 0 ? !row.isTrashed || row.isChanged : kinds.has(keyOf(row));
    return isAsked && matchesWords(row.key, words);
  });
}

/** How many groups each chip has. */
export function countKinds(rows: readonly GroupRow[]): ReadonlyMap<GroupFilterKey, number> {
  const counts = new Map<GroupFilterKey, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
