import type { JournalLine } from '../../domain/sync/journal-entry.ts';
import { parseAccessId, parseMembershipId } from '../../domain/rubriques/principal.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { systemLine } from '../seed/seed-school.ts';
import type { WrittenRow } from '../settings/settings-memory.ts';

/** Settings that an import takes back, and the lines that say so. */
export interface Withdrawal {
  readonly rows: readonly WrittenRow[];
  readonly journal: readonly JournalLine[];
}

/** Takes back the rights and the memberships of people and groups that left: nobody holds what cannot be held (sync.md §3.10). */
export function withdrawReferences(
  view: SettingsView,
  gone: Readonly<Record<'person' | 'group', readonly string[]>>,
  author: { readonly name: string; readonly now: string },
): Withdrawal {
  const left = { person: new Set(gone.person), group: new Set(gone.group) };
  const rows: WrittenRow[] = [];
  const journal: JournalLine[] = [];
  const take = (entity: 'access' | 'membership', id: string, field: string, none: string | boolean): void => {
    const row = view.find(entity, id);
    const before = row?.fields[field];
    if (row === undefined || before === undefined || before === none) return;
    rows.push([entity, id, { ver: row.ver + 1, fields: { ...row.fields, [field]: none }, by: author.name, at: author.now }]);
    journal.push({ ...systemLine('imported', author.name, {}), counts: null, edits: [{ entity, id, field, before, after: none }] });
  };
  for (const [id] of view.list('access')) {
    const principal = parseAccessId(id)?.principal;
    if (principal !== undefined && left[principal.kind].has(principal.id)) take('access', id, 'role', 'none');
  }
  for (const [id] of view.list('membership')) {
    if (left.person.has(parseMembershipId(id)?.personId ?? '')) take('membership', id, 'member', false);
  }
  return { rows, journal };
}
