import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import { activeEntries, type DraftEntry } from '../../../domain/draft/draft-entry.ts';

/** What a sheet is asked for: the draft but some entries, or one thing that was sent. */
export interface SheetAsked {
  readonly sauf?: string | undefined;
  readonly envoi?: string | undefined;
}

/** The entries that a sheet is about; what was sent is read as the entry that it was. */
export function sheetEntries(draft: readonly DraftEntry[], sent: readonly SentMutation[], { sauf, envoi }: SheetAsked): readonly DraftEntry[] {
  if (envoi !== undefined) return sentEntry(sent.filter(({ gesture }) => gesture.id === envoi));
  const left = new Set(sauf?.split(','));
  return activeEntries(draft).filter(({ id }) => !left.has(id));
}

function sentEntry(sent: readonly SentMutation[]): readonly DraftEntry[] {
  const [first] = sent;
  if (first === undefined) return [];
  const { id, intention, atomic, authoredAt: createdAt } = first.gesture;
  const changes = sent.map(({ mutation: { entity, id: row, edits } }) => ({ entity, id: row, edits }));
  return [{ id, intention, atomic, createdAt, changes, state: 'active' }];
}
