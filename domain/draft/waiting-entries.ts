import { sameJson, type Json } from '../kernel/json.ts';
import { activeEntries, type DraftEntry } from './draft-entry.ts';
import { cellsOf } from './entry-cells.ts';

/**
 * The entries that something is left to send of: all but those that came back, field by field, to the very values they left. These stay in the
 * draft, for Ctrl Z, and are nothing to whoever paints, counts, foresees or sends.
 */
export function waitingEntries(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  const waiting = found.get(entries) ?? findWaiting(entries);
  // Among themselves, they wait all the same.
  for (const list of [entries, waiting]) found.set(list, waiting);
  return waiting;
}

const found = new WeakMap<readonly DraftEntry[], readonly DraftEntry[]>();

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
  for (const entry of entries) {
    for (const { dated, was, set } of cellsOf(entry)) {
      const passage = open.get(dated) ?? { first: was, ids: new Set(), isBack: false };
      if (passage.ids.size === 0) all.push(passage);
      open.set(dated, passage);
      passage.ids.add(entry.id);
      passage.isBack = sameJson(passage.first, set);
      if (passage.isBack) open.delete(dated);
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
