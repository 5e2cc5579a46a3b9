import type { DraftEntry } from '../../draft/draft-entry.ts';
import { Play } from './play.ts';
import { withMarks, type PlayedBy } from './relative-days.ts';

/** What a trainer just did, as a play: days and their own name become marks, and values replace what was seen. Undefined when it is too large for one. */
export function playOf({ intention, changes, atomic }: Pick<DraftEntry, 'intention' | 'changes' | 'atomic'>, by: PlayedBy): Play | undefined {
  const rows = changes.map(({ entity, id, edits }) => ({ entity, id, set: Object.fromEntries(edits.map(({ field, set }) => [field, set])) }));
  return Play.safeParse(withMarks({ kind: 'edit', intention: { ...intention }, rows, ...(atomic ? { atomic } : {}) }, by)).data;
}
