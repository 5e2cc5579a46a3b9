import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';

/** What a sheet is asked for: the draft but some entries, or things that were sent; each a list of identifiers. */
export interface SheetAsked {
  readonly sauf?: string | undefined;
  readonly envoi?: string | undefined;
}

/** The entries that a sheet is about; what was sent is read as the entries that it was, in the order it left. */
export function sheetEntries(draft: readonly DraftEntry[], sent: readonly SentMutation[], { sauf, envoi }: SheetAsked): readonly DraftEntry[] {
  if (envoi !== undefined) return sentEntries(sent, new Set(envoi.split(',')));
  const left = new Set(sauf?.split(','));
  return waitingEntries(draft).filter(({ id }) => !left.has(id));
}

function sentEntries(sent: readonly SentMutation[], asked: ReadonlySet<string>): readonly DraftEntry[] {
  const gestures = Map.groupBy(sent.filter(({ gesture }) => asked.has(gesture.id)), ({ gesture }) => gesture.id);
  return [...gestures.values()].flatMap((mutations) => sentEntry(mutations));
}

function sentEntry(sent: readonly SentMutation[]): readonly DraftEntry[] {
  const [first] = sent;
  if (first === undefined) return [];
  const { id, intention, atomic, authoredAt: createdAt } = first.gesture;
  const changes = sent.map(({ mutation: { entity, id: row, edits } }) => ({ entity, id: row, edits }));
  return [{ id, intention, atomic, createdAt, changes, state: 'active' }];
}
