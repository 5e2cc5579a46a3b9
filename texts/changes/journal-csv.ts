import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { formatDay, formatHour } from '../language/dates.ts';
import { editWords } from './edits.ts';
import { countWords, JOURNAL_STATUS } from './journal.ts';
import { refusalSentence } from './refusals.ts';

/** The first line of an exported journal. */
export const JOURNAL_CSV_HEADER: readonly string[] = ['Rang', 'Date', 'Heure', 'Auteur', 'Intention', 'Objet', 'Avant', 'Après', 'Résultat', 'Refus', 'Message'];

/** One line of the journal as lines of a table: one per value that changed, one when none did. `intended`: its sentence. */
export function journalCsvLines(line: JournalEntry, intended: string, names: Parameters<typeof editWords>[1]): readonly (readonly string[])[] {
  const { k, at, actor, edits, counts, status, refusal, message } = line;
  const start = [String(k), formatDay(at), formatHour(at), actor.name, intended];
  const end = [JOURNAL_STATUS[status], refusal === null ? '' : refusalSentence(refusal, names.person), message ?? ''];
  if (edits.length === 0) return [[...start, counts === null ? '' : countWords(counts), '', '', ...end]];
  return edits.map((edit) => {
    const { object, before, after } = editWords(edit, names);
    return [...start, object, before, after, ...end];
  });
}
