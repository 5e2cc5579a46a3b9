import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { Paper } from '../../../domain/paper/paper.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { editWords } from '../../../texts/changes/edits.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { outcomeWords, SYNC_TEXTS } from '../../../texts/changes/sync.ts';
import { formatDayHour } from '../../../texts/language/dates.ts';
import type { SettingNames } from '../../../texts/language/setting-objects.ts';
import { plainPaper } from '../../paper/plain-paper.ts';
import { namedSentence } from '../../sheets/use-setting-names.ts';

const { at, action, object, before, after, fate, why } = SYNC_TEXTS.paper;

/** What waits to be sent, as a table: a line for each value. */
export function waitingPaper(entries: readonly DraftEntry[], names: SettingNames): Paper {
  const rows = entries.flatMap(({ createdAt, intention, changes }) =>
    changes.flatMap((change) => valuesOf(change, names).map((values) => [formatDayHour(createdAt), namedSentence(intention, names), ...values])));
  return plainPaper({ title: SYNC_TEXTS.toSend, columns: [at, action, object, before, after], rows }, 'changes');
}

/** What was sent, or refused, as a table: a line for each value, with what became of it. `title`: of the tab that shows it. */
export function sentPaper(title: string, sent: readonly SentMutation[], names: SettingNames): Paper {
  const rows = sent.flatMap(({ gesture, mutation, outcome, settled }) =>
    valuesOf(mutation, names).map((values) => [
      formatDayHour(gesture.authoredAt), namedSentence(gesture.intention, names), ...values,
      outcomeWords(outcome?.status, settled), outcome?.refusal === undefined ? '' : refusalSentence(outcome.refusal, names.person),
    ]));
  return { ...plainPaper({ title, columns: [at, action, object, before, after, fate, why], rows }, 'changes'), unsent: 'left-out' };
}

function valuesOf({ entity, id, edits }: Pick<Change, 'entity' | 'id' | 'edits'>, names: SettingNames): readonly (readonly string[])[] {
  return edits.map(({ field, was, set }) => {
    const words = editWords({ entity, id, field, before: was, after: set }, names);
    return [words.object, words.before, words.after];
  });
}
