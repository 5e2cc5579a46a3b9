import type { JournalLine } from '../../../domain/sync/journal-entry.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { namedInKey } from '../../../domain/sync/named-in-key.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { systemLine } from '../../seed/seed-school.ts';
import type { WrittenRow } from '../../settings/settings-memory.ts';

/** Settings that an import takes back, and the lines that say so. */
export interface Withdrawal {
  readonly rows: readonly WrittenRow[];
  readonly journal: readonly JournalLine[];
}

/** What gives something to who is named in its key, and the value of its field that gives nothing. */
const GIVEN: readonly (readonly [entity: SettingsEntity, field: string, none: string | boolean])[] = [
  ['access', 'role', 'none'],
  ['membership', 'member', false],
  ['serviceAccess', 'role', 'none'],
  ['moderator', 'moderates', false],
  ['allClasses', 'granted', false],
  ['visibilityRule', 'visible', false],
  // An accompaniment gives nothing: it stays for ACC-01 to say that one of the two has left (docs/decisions/0011).
];

/** Takes back what people and groups that left were given: nobody holds what cannot be held (sync.md §3.10). */
export function withdrawReferences(
  view: SettingsView,
  gone: Readonly<Record<'person' | 'group', readonly string[]>>,
  author: { readonly name: string; readonly now: string },
): Withdrawal {
  const left = { people: new Set(gone.person), groups: new Set(gone.group) };
  const rows: WrittenRow[] = [];
  const journal: JournalLine[] = [];
  for (const [entity, field, none] of GIVEN) {
    for (const [id, row] of view.list(entity)) {
      const before = row.fields[field];
      if (before === undefined || before === none || !namesOneOf(entity, id, left)) continue;
      rows.push([entity, id, { ver: row.ver + 1, fields: { ...row.fields, [field]: none }, by: author.name, at: author.now }]);
      journal.push({ ...systemLine('imported', author.name, {}), counts: null, edits: [{ entity, id, field, before, after: none }] });
    }
  }
  return { rows, journal };
}

function namesOneOf(entity: SettingsEntity, id: string, left: Readonly<Record<'people' | 'groups', ReadonlySet<string>>>): boolean {
  const { people, groups } = namedInKey(entity, id);
  return people.some((person) => left.people.has(person)) || groups.some((group) => left.groups.has(group));
}
