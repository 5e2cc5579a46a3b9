import type { JournalEdit } from '../../domain/sync/journal-entry.ts';
import { fieldLabel } from '../language/field-labels.ts';
import { rowObject, type SettingNames } from '../language/setting-objects.ts';
import { fr, listOf } from '../language/typography.ts';
import { valueWords } from '../language/value-words.ts';

/** One edit in words: what it is about, the value before, the value after. */
export interface EditWords {
  readonly object: string;
  readonly before: string;
  readonly after: string;
}

/** Rows that are one value: their object says it all. */
const WHOLE_ROWS: ReadonlySet<string> = new Set([
  'access', 'membership', 'visibilityRule', 'moderator', 'allClasses', 'serviceAccess', 'ignoredControl', 'checklistItem', 'controlThreshold', 'correspondence', 'licenceRecovery', 'offlineLease', 'rightsReview', 'limitation',
]);

/** Whether a field is all that its row says; an assignment also bears a note that it was carried out. */
function isWholeRow(entity: string, field: string): boolean {
  return WHOLE_ROWS.has(entity) || (entity === 'garAssignment' && field === 'state');
}

/** An edit of the draft, of a conflict or of the journal, for a person to read. */
export function editWords({ entity, id, field, before, after }: JournalEdit, names: SettingNames): EditWords {
  return {
    object: editObject({ entity, id, field }, names),
    before: valueWords({ entity, field }, before, names),
    after: valueWords({ entity, field }, after, names),
  };
}

/** Several edits of one row, in a line: « Abonnement GAR « Atlas » : fin et licences par public ». */
export function rowEditsSentence(edits: readonly [JournalEdit, ...JournalEdit[]], names: SettingNames): string {
  const [{ entity, id }] = edits;
  return fr`${rowObject({ entity, id }, names)} : ${listOf(edits.map(({ field }) => fieldLabel(field, entity)))}`;
}

/** What an edit is about: « CDI », Enseignants. */
export function editObject({ entity, id, field }: Pick<JournalEdit, 'entity' | 'id' | 'field'>, names: SettingNames): string {
  if (entity === 'conflict') return fieldLabel('resolution');
  const row = rowObject({ entity, id }, names);
  return isWholeRow(entity, field) ? row : fr`${row}, ${fieldLabel(field, entity)}`;
}
