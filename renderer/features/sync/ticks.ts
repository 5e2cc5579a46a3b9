import { dependentOn, requiredBy } from '../../../domain/draft/dependencies.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';

/** Ticks or unticks an entry with those that cannot go without it (decision: draft and outbox). */
export function toggleEntry(view: SettingsView, entries: readonly DraftEntry[], unticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!unticked.has(id)) return unticked.union(dependentOn(view, entries, id));
  return unticked.difference(requiredBy(view, entries, id));
}

/** The entries that go, oldest first: all those that were not unticked. */
export function tickedEntries(entries: readonly DraftEntry[], unticked: ReadonlySet<string>): readonly DraftEntry[] {
  return entries.filter(({ id }) => !unticked.has(id));
}
