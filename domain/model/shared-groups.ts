import { searchKey } from '../directory/search.ts';
import type { Group } from '../directory/group.ts';
import { readSchoolGroup, type SchoolGroup } from '../directory/school-group.ts';
import type { SettingsView } from '../sync/row.ts';
import { isSharedKind } from './copied-settings.ts';

/** The groups of a model that are here too, each by its identifier there, with the one that it has here. */
export type SharedGroups = ReadonlyMap<string, string>;

/**
 * Groups that an ENT computes from profiles and functions bear the same identifier everywhere; those that a school keeps itself
 * are the same when they bear the same name and are of the same kind, and only one does on each side. « Déduit »: no text says
 * which group of one school is which of another.
 */
export function sharedGroups(here: SettingsView, upstream: readonly Group[], model: SettingsView): SharedGroups {
  const computed = upstream.filter(({ kind }) => isSharedKind(kind)).map(({ id }) => [id, id] as const);
  const mine = byName(here);
  const kept = [...byName(model)].flatMap(([name, [theirs, ...others]]) => {
    const [one, ...more] = mine.get(name) ?? [];
    return theirs === undefined || one === undefined || others.length + more.length > 0 ? [] : [[theirs.id, one.id] as const];
  });
  return new Map([...computed, ...kept]);
}

function byName(view: SettingsView): ReadonlyMap<string, readonly SchoolGroup[]> {
  const groups = [...view.list('schoolGroup')].flatMap(([id, row]) => readSchoolGroup(id, row) ?? []);
  return Map.groupBy(groups.filter(({ state }) => state === 'active'), ({ kind, name }) => `${kind} ${searchKey(name)}`);
}
