import { useMemo } from 'react';
import { sameJson, type Json } from '../../../../domain/kernel/json.ts';
import type { JournalEntry } from '../../../../domain/sync/journal-entry.ts';
import { useTold } from '../../../sheets/history/use-told.ts';
import type { CardEdit, DisputeCard } from './conflict-card.ts';

/** What each side of a disagreement wrote for the journal when it was sent; undefined where nothing was written, or nothing is known. */
export interface SideMessages {
  readonly theirs?: string | undefined;
  readonly mine?: string | undefined;
}

/** A row that is disputed has few lines: those that count are among the last. */
const LINES_READ = 20;

/** The reasons given by both, from the journal of this console: who decides otherwise has to look for them. Undefined until it answers; where it fails, a card still says what it has to. */
export function useSideMessages(card: DisputeCard): SideMessages | undefined {
  const told = useTold(card.edits[0]?.id ?? card.key, LINES_READ);
  return useMemo(() => (told === 'failed' ? {} : told && sideMessages(card, told.entries)), [card, told]);
}

/** The message of the newest line by which each side set its value. */
export function sideMessages({ edits: [edit], theirsBy, mineBy }: Pick<DisputeCard, 'edits' | 'theirsBy' | 'mineBy'>, entries: readonly JournalEntry[]): SideMessages {
  if (edit === undefined) return {};
  const newest = entries.toSorted((a, b) => b.k - a.k);
  const of = (value: Json, by: string | null): string | undefined =>
    newest.find((entry) => entry.actor.name === by && sets(entry, edit, value))?.message?.trim() || undefined;
  return { theirs: of(edit.theirs, theirsBy), mine: of(edit.mine, mineBy) };
}

function sets({ edits }: JournalEntry, { entity, id, field }: CardEdit, value: Json): boolean {
  return edits.some((edit) => edit.entity === entity && edit.id === id && edit.field === field && sameJson(edit.after, value));
}
