import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { editWords, rowEditsSentence } from '../../../texts/changes/edits.ts';
import { countWords, JOURNAL_STATUS } from '../../../texts/changes/journal.ts';
import type { SettingNames } from '../../../texts/language/setting-objects.ts';
import { namedSentence } from '../use-setting-names.ts';

/** What a line of the journal did: the change in words when it has only one, else what was meant, else the counts of an import. */
export function journalSentence(line: JournalEntry, names: SettingNames): string {
  const [edit, ...others] = line.edits;
  if (edit !== undefined && others.length === 0 && edit.entity !== 'conflict' && line.intention?.kind !== 'replacement.cancel') {
    const { object, before, after } = editWords(edit, names);
    return `${object}, ${before} → ${after}`;
  }
  if (line.intention !== null) return namedSentence(line.intention, names);
  if (edit !== undefined && edit.entity !== 'conflict') return rowEditsSentence([edit, ...others], names);
  return line.counts === null ? JOURNAL_STATUS[line.status] : countWords(line.counts);
}
