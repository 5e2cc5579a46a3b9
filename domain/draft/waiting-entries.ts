import { oncePer } from '../kernel/once.ts';
import { sameJson, type Json } from '../kernel/json.ts';
import { activeEntries, type DraftEntry } from './draft-entry.ts';

/**
 * The entries that something is left to send of: all but those that came back, field by field, to the very values they left. These stay in the
 * draft, for Ctrl Z, and are nothing to whoever paints, counts, foresees or sends.
 */
export const waitingEntries = oncePer(findWaiting);

function findWaiting(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  const active = activeEntries(entries);
  const passages = passagesOf(active);
  const returned = passages.filter(({ isBack }) => isBack);
  if (returned.length === 0) return active;
  const waiting = tiedTogether(new Set(passages.flatMap(({ isBack, ids }) => (isBack ? [] : [...ids]))), returned);
  return active.filter(({ id }) => waiting.has(id));
}

/** Those that came back whole: a sending takes them out with what leaves, since Ctrl Z reaches no further than what was sent. */
export function returnedEntries(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  const waiting = new Set(waitingEntries(entries));
  return activeEntries(entries).filter((entry) => !waiting.has(entry));
}

/**
 * One field of one row, from a value that was seen until it is wanted again; what is wanted of it later starts another passage. What waits for
 * another day leaves apart: it brings back nothing of what leaves today.
 */
interface Passage {
  readonly first: Json;
  readonly ids: Set<string>;
  isBack: boolean;
}

function passagesOf(entries: readonly DraftEntry[]): readonly Passage[] {
  const all: Passage[] = [];
  const open = new Map<string, Passage>();
  for (const { id, plannedFor = 'today', changes } of entries) {
    for (const { entity, id: row, edits } of changes) {
      for (const { field, was, set } of edits) {
        const key = `${plannedFor} ${entity} ${field} ${row}`;
        const passage = open.get(key) ?? { first: was, ids: new Set(), isBack: false };
        if (!open.has(key)) all.push(passage);
        open.set(key, passage);
        passage.ids.add(id);
        passage.isBack = sameJson(passage.first, set);
        if (passage.isBack) open.delete(key);
      }
    }
  }
  return all;
}

/** An entry that waits for one of its fields keeps those that brought its other fields back: one without the other would show and send half of it. */
function tiedTogether(waiting: Set<string>, returned: readonly Passage[]): ReadonlySet<string> {
  let before = -1;
  while (before < waiting.size) {
    before = waiting.size;
    for (const { ids } of returned) {
      if (!ids.isDisjointFrom(waiting)) ids.forEach((id) => waiting.add(id));
    }
  }
  return waiting;
}
