import { dependentOn, requiredBy } from '../../../../domain/draft/dependencies.ts';
import { entriesByHand } from '../../../../domain/application-sheet/by-hand.ts';
import { isPlanned } from '../../../../domain/draft/planned.ts';
import type { WorkMark } from '../../../../domain/draft/work-mark.ts';
import type { DraftEntry } from '../../../../domain/draft/draft-entry.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';

/** Ticks or unticks an entry with those that cannot go without it (decision: draft and outbox). */
export function toggleEntry(view: SettingsView, entries: readonly DraftEntry[], unticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!unticked.has(id)) return unticked.union(dependentOn(view, entries, id));
  return unticked.difference(requiredBy(view, entries, id));
}

/** The entries that go, oldest first: all those that were not unticked. */
export function tickedEntries(entries: readonly DraftEntry[], unticked: ReadonlySet<string>): readonly DraftEntry[] {
  return entries.filter(({ id }) => !unticked.has(id));
}

/** What is not ticked by default, though it may be sent. */
export interface HeldEntries {
  /** Those that a person says they have done in the ENT. */
  readonly byHand: ReadonlySet<string>;
  /** Those whose day has not come. */
  readonly planned: ReadonlySet<string>;
  /** Both, those that are planned for a later day, and what cannot go without them. */
  readonly all: ReadonlySet<string>;
}

/** The entries that wait for something else than « Vérifier et envoyer »; `day`: today, `YYYY-MM-DD`. */
export function heldEntries(view: SettingsView, entries: readonly DraftEntry[], marks: readonly WorkMark[], day: string): HeldEntries {
  const byHand = entriesByHand(entries, marks);
  const planned = new Set(entries.filter((entry) => isPlanned(entry, day)).map(({ id }) => id));
  return { byHand, planned, all: new Set([...byHand.union(planned)].flatMap((id) => [...dependentOn(view, entries, id)])) };
}

/** The boxes that the user moved, each with whether it is now unticked. */
export type TickChoices = ReadonlyMap<string, boolean>;

/** The unticked entries: as the user left them, otherwise those that are held. */
export function untickedEntries(entries: readonly DraftEntry[], held: ReadonlySet<string>, choices: TickChoices): ReadonlySet<string> {
  return new Set(entries.filter(({ id }) => choices.get(id) ?? held.has(id)).map(({ id }) => id));
}

/** The choices once the boxes are as wanted: only those that moved are remembered. */
export function rememberTicks(choices: TickChoices, before: ReadonlySet<string>, after: ReadonlySet<string>): TickChoices {
  const next = new Map(choices);
  for (const id of before.symmetricDifference(after)) next.set(id, after.has(id));
  return next;
}
