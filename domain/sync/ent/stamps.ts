import type { Json } from '../../kernel/json.ts';
import type { SettingsEntity } from '../entity.ts';
import type { WrittenEdit } from './written-edit.ts';

/** Who did something, and when (ISO 8601), as the ENT knows them. */
export interface Author {
  readonly accountId: string;
  readonly name: string;
  readonly at: string;
}

/** What the ENT adds of its own to the edits that it writes: who did what, by its own clock. */
export function stampsOf(entity: SettingsEntity, edits: readonly WrittenEdit[], author: Author): readonly WrittenEdit[] {
  const state = edits.find(({ field }) => field === 'state')?.set;
  // From when a deleted thing can be restored.
  if (state === 'trashed' && entity !== 'conflict') return [{ field: 'trashedAt', set: author.at }];
  // Since when the home page is made of tiles, which nothing takes back (S2-007).
  if (entity === 'homePage' && edits.some(({ field, set }) => field === 'tiles' && set === true)) return [{ field: 'activated', set: { ...author } }];
  return entity === 'inspection' ? inspectionStamps(state, author) : [];
}

/** Who opened a lesson book, who closed it, and when: name and identifier are kept (I3 of domain.md §2.7). */
function inspectionStamps(state: Json | undefined, author: Author): readonly WrittenEdit[] {
  if (state === 'open') return [{ field: 'opened', set: { ...author } }, { field: 'closed', set: null }];
  return state === 'closed' ? [{ field: 'closed', set: { ...author } }] : [];
}
