import { hash } from 'node:crypto';
import { searchKey } from '../../domain/directory/search.ts';
import { isSettingsEntity } from '../../domain/sync/entity.ts';
import type { JournalEdit, JournalEntry } from '../../domain/sync/journal-entry.ts';
import { namedInKey, type NamedInKey } from '../../domain/sync/named-in-key.ts';

/**
 * Under what a line of the journal is found: its words (what the ENT calls itself there, on what, the message), then one term for its author, for what it is
 * about, and for each rubrique, group and person of it. Names are looked up when one searches (decision: journal life).
 */
export function journalTerms(entry: JournalEntry): string {
  const { actor, intention, message } = entry;
  const words = [actor.name, message ?? '', ...(intention === null ? [] : namesOf(intention))];
  const subjects = [...subjectsOf(entry)].map((id) => termOf('id', id));
  return [searchKey(words.join(' ')), termOf('author', actor.accountId), termOf('about', aboutOf(entry)), ...subjects].join(' ');
}

/** What stands for a reference among the terms: one word whatever it holds, that nobody types. */
export function termOf(kind: 'author' | 'about' | 'id', value: string): string {
  return `${kind}${hash('sha1', value, 'hex').slice(0, 16)}`;
}

/** What a line is about: the entity of its first edit, or how it ended when it edits nothing. */
function aboutOf({ edits, status }: JournalEntry): string {
  return edits[0]?.entity ?? status;
}

function namesOf(value: object): readonly string[] {
  return Object.entries(value).flatMap(([key, item]: readonly [string, unknown]) => {
    if (typeof item === 'string') {
      return ['name', 'principalName', 'before'].includes(key) ? [item] : [];
    }
    return typeof item === 'object' && item !== null ? namesOf(item) : [];
  });
}

function subjectsOf({ actor, edits }: JournalEntry): ReadonlySet<string> {
  return new Set([actor.accountId, ...edits.flatMap(subjectsOfEdit)]);
}

/** Fields whose value names somebody, or a rubrique. */
const NAMING: ReadonlySet<string> = new Set(['parentId', 'absentId', 'substituteId', 'teacherId']);

function subjectsOfEdit({ entity, id, field, before, after }: JournalEdit): readonly string[] {
  const { places, groups, people } = isSettingsEntity(entity) ? namedInKey(entity, id) : NOBODY;
  const named = NAMING.has(field) ? [before, after] : [];
  return [id, ...places, ...groups, ...people, ...named.filter((one) => typeof one === 'string')];
}

const NOBODY: NamedInKey = { places: [], groups: [], people: [] };
