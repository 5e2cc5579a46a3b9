import type { Group } from '../directory/group.ts';
import { readSchoolGroup, type SchoolGroup } from '../directory/school-group.ts';
import { searchKey } from '../directory/search.ts';
import type { SettingsView } from '../sync/row.ts';

/** Where a list of members puts people: groups of the school, or lines of « Qui fait quoi ? ». */
export type ListPlaceKind = 'group' | 'line';

/** A place that a list names: one that is there, one to make, or one where a list puts nobody. */
export type ListPlace =
  | { readonly kind: 'known'; readonly group: SchoolGroup }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: PlaceRefusal };

export type PlaceRefusal =
  /** A class or a teaching group: its members are those of Siècle and STSweb (S2-117). */
  | 'upstream'
  /** It gives powers over the ENT: one adds to it person by person, never by a file. */
  | 'privilege'
  | 'trashed'
  /** The ENT fixes the lines of « Qui fait quoi ? ». */
  | 'unknown-line';

/** Finds the places that a list names, however they are accented, among the groups of a school with its draft. */
export function placeFinder(view: SettingsView, upstream: readonly Group[]): (kind: ListPlaceKind, name: string) => ListPlace {
  const own = [...view.list('schoolGroup')].flatMap(([id, row]) => readSchoolGroup(id, row) ?? []);
  const ownByName = Map.groupBy(own, ({ name }) => searchKey(name));
  const upstreamNames = new Set(upstream.map(({ name }) => searchKey(name)));
  return (kind, name) => {
    const key = searchKey(name);
    const called = ownByName.get(key) ?? [];
    const wanted = called.filter((group) => (kind === 'line') === (group.kind === 'functional') && group.kind !== 'privilege');
    const known = wanted.find(({ state }) => state === 'active');
    if (known !== undefined) return { kind: 'known', group: known };
    const reason = refusalOf(kind, called, wanted, upstreamNames.has(key));
    return reason === undefined ? { kind: 'new', name } : { kind: 'refused', name, reason };
  };
}

function refusalOf(kind: ListPlaceKind, called: readonly SchoolGroup[], wanted: readonly SchoolGroup[], isUpstream: boolean): PlaceRefusal | undefined {
  if (kind === 'line') return 'unknown-line';
  if (wanted.length > 0) return 'trashed';
  if (called.some((group) => group.kind === 'privilege')) return 'privilege';
  return isUpstream ? 'upstream' : undefined;
}
