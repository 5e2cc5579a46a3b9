import type { DeliveryGround } from '../../../domain/deliveries/delivery-ground.ts';
import { sameJson } from '../../../domain/kernel/json.ts';
import { readReplacement } from '../../../domain/replacements/replacement.ts';
import type { JournalEdit, JournalLine } from '../../../domain/sync/journal-entry.ts';
import { fieldValue, type Row } from '../../../domain/sync/row.ts';
import { systemLine } from '../../seed/seed-school.ts';
import type { WrittenRow } from '../../settings/settings-memory.ts';

/**
 * One line for each replacement that a timetable makes, changes or withdraws, as for a right that a delivery takes back: what
 * it was, what it is, and whether the substitute gains or loses the classes. One that is told again has none.
 */
export function replacementLines({ view }: DeliveryGround, written: readonly WrittenRow[], actor: string): readonly JournalLine[] {
  return written.map(([entity, id, row]) => {
    const known = view.find('replacement', id);
    const edits = Object.entries(row.fields).flatMap(([field, after]): readonly JournalEdit[] => {
      const before = fieldValue(known, 'replacement', field);
      return sameJson(before, after) ? [] : [{ entity, id, field, before, after }];
    });
    return { ...systemLine('imported', actor, {}), counts: null, edits, ...meaningOf(id, row, edits) };
  });
}

/** What it means in the words of who would have done it on screen: planned, changed or cancelled. */
function meaningOf(id: string, row: Row, edits: readonly JournalEdit[]): Pick<JournalLine, 'intention' | 'effect'> {
  const { absentId: absent = '', substituteId: substitute = '', period } = readReplacement(id, row) ?? {};
  const { from, to } = period ?? { from: '', to: '' };
  const state = edits.find(({ field }) => field === 'state')?.after;
  if (state === 'cancelled') return { intention: { kind: 'replacement.cancel', absent, substitute }, effect: { gained: 0, lost: 1 } };
  if (state === undefined) return { intention: { kind: 'replacement.change', absent, substitute, from, to }, effect: null };
  return { intention: { kind: 'replacement.plan', absent, substitute, from, to }, effect: { gained: 1, lost: 0 } };
}
