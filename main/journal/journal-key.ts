import { searchKey } from '../../domain/directory/search.ts';
import { parseAccessId, parseMembershipId } from '../../domain/rubriques/principal.ts';
import type { JournalEdit, JournalEntry } from '../../domain/sync/journal-entry.ts';

/**
 * Under what a line of the journal is found: on the first line its words (who, on what, the message), then one line for
 * each rubrique, group and person it is about, whose names are looked up when one searches (decision: journal life).
 */
export function journalKey(entry: JournalEntry): string {
  const { actor, intention, message } = entry;
  const words = [actor.name, message ?? '', ...(intention === null ? [] : namesOf(intention))];
  return [searchKey(words.join(' ')), ...subjectsOf(entry)].join('\n');
}

function namesOf(value: object): readonly string[] {
  return Object.entries(value).flatMap(([key, item]: readonly [string, unknown]) => {
    if (typeof item === 'string') {
      return ['name', 'principalName', 'before'].includes(key) ? [item] : [];
    }
    return typeof item === 'object' && item !== null ? namesOf(item) : [];
  });
}

function subjectsOf({ edits }: JournalEntry): ReadonlySet<string> {
  return new Set(edits.flatMap(subjectsOfEdit));
}

function subjectsOfEdit({ entity, id, field, before, after }: JournalEdit): readonly string[] {
  const access = entity === 'access' ? parseAccessId(id) : undefined;
  const membership = entity === 'membership' ? parseMembershipId(id) : undefined;
  const mothers = field === 'parentId' ? [before, after] : [];
  return [id, access?.rubriqueId, access?.principal.id, membership?.groupId, membership?.personId, ...mothers].flatMap((one) =>
    typeof one === 'string' ? [one.replaceAll('\n', ' ')] : [],
  );
}
