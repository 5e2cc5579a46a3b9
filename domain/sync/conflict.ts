import { z } from 'zod';
import { Json } from '../kernel/json.ts';
import { SETTINGS_ENTITIES } from './entity.ts';
import { Intention } from './intention.ts';
import { knownOrNewer } from './versions/tolerate.ts';
import { WHOLE_GESTURE } from './whole-gesture.ts';
import { readOnce } from './read-once.ts';
import type { SettingsView } from './row.ts';

/** Why two administrators have to agree. */
export const ConflictKind = z.enum(['value', 'edit-vs-delete', 'delete-vs-edit', 'reference']);
export type ConflictKind = z.infer<typeof ConflictKind>;

/** One contested value: where both started from, what each wants, what holds meanwhile. */
export const ContestedEdit = z.object({
  entity: z.enum(SETTINGS_ENTITIES),
  id: z.string().max(200),
  field: z.string().max(64),
  base: Json,
  theirs: Json,
  mine: Json,
  /** The value in force until somebody decides: the more restrictive one for a right. */
  inForce: Json,
});
export type ContestedEdit = Readonly<z.infer<typeof ContestedEdit>>;

const Author = z.object({ accountId: z.string().max(100), name: z.string().max(200) });

/** Contested values of one conflict: two of the largest whole gestures, the second joining the first. */
const MOST_EDITS = 2 * WHOLE_GESTURE.values;

/** What a person decides of a conflict; `values` follow the order of its contested edits. */
export const Resolution = z.object({
  choice: z.enum(['theirs', 'mine', 'value']),
  values: z.array(Json).max(MOST_EDITS).optional(),
});
export type Resolution = Readonly<z.infer<typeof Resolution>>;

/** A disagreement, as a row that every administrator of the school receives (sync.md §3.7). */
export const Conflict = z.object({
  id: z.string().max(100),
  kind: ConflictKind,
  state: z.enum(['open', 'resolved']),
  edits: z.array(ContestedEdit).min(1).max(MOST_EDITS),
  client: z.string().max(100),
  gesture: z.string().max(100),
  intention: Intention,
  mineBy: Author,
  /** When mine was written, by the clock of its console. */
  mineAt: z.string().max(40),
  theirsBy: z.string().max(200).nullable(),
  theirsAt: z.string().max(40).nullable(),
  openedAt: z.string().max(40),
  resolvedBy: z.string().max(200).nullable(),
  resolvedAt: z.string().max(40).nullable(),
  choice: z.enum(['theirs', 'mine', 'value']).nullable(),
});
export type Conflict = Readonly<z.infer<typeof Conflict>>;

/** Reads a row as a conflict; undefined when this version does not understand it. */
export const readConflict = readOnce((id, { fields }): Conflict | undefined =>
  Conflict.safeParse({ ...fields, id, intention: knownOrNewer(Intention, fields['intention']) }).data,
);

/** Every conflict that waits for a decision. */
export function openConflicts(view: SettingsView): readonly Conflict[] {
  const open: Conflict[] = [];
  // One loop, and most often none: asked at each change of a push.
  for (const [id, row] of view.list('conflict')) {
    // The state is looked at first: resolved conflicts accumulate for a year and need not be read whole.
    const conflict = row.fields['state'] === 'open' ? readConflict(id, row) : undefined;
    if (conflict !== undefined) open.push(conflict);
  }
  return open;
}
