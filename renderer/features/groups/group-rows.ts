import { compareNames } from '../../../domain/kernel/order.ts';
import type { GroupKind, GroupOrigin } from '../../../domain/directory/group.ts';
import { readSchoolGroup } from '../../../domain/directory/school-group.ts';
import { searchKey } from '../../../domain/directory/search.ts';
import { sameJson } from '../../../domain/kernel/json.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';
import { parseMembershipId } from '../../../domain/rubriques/principal.ts';
import { fieldValue, type Row, type SettingsView } from '../../../domain/sync/row.ts';
import { countOpened } from '../../sheets/group/opened-by-group.ts';

/** A group as a line of the list. */
export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly origin: GroupOrigin;
  readonly members: number;
  readonly opened: number;
  readonly isTrashed: boolean;
  /** Its name, state or members differ from what the ENT has. */
  readonly isChanged: boolean;
  readonly key: string;
}

const KINDS: readonly GroupKind[] = ['privilege', 'free', 'functional', 'class', 'teaching', 'profile', 'function'];

/** Every group by kind, those decided here first, then by name; deleted ones at the end. */
export function groupRows(now: RightsSide, view: SettingsView, before: SettingsView): readonly GroupRow[] {
  const opened = countOpened(now);
  const changed = changedGroups(view, before);
  const rows = now.groups.map(({ id, name, kind, origin }, i): GroupRow => ({
    id, name, kind, origin,
    members: now.groupMembers[i]?.length ?? 0,
    opened: opened[i] ?? 0,
    isTrashed: false,
    isChanged: changed.has(id),
    key: searchKey(name),
  }));
  return [...rows, ...trashedRows(view, changed)].toSorted(
    (a, b) => Number(a.isTrashed) - Number(b.isTrashed) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareNames(a.name, b.name),
  );
}

function trashedRows(view: SettingsView, changed: ReadonlySet<string>): readonly GroupRow[] {
  return [...view.list('schoolGroup')].flatMap(([id, row]) => {
    const group = readSchoolGroup(id, row);
    if (group?.state !== 'trashed') return [];
    const { name, kind } = group;
    return [{ id, name, kind, origin: 'ent' as const, members: 0, opened: 0, isTrashed: true, isChanged: changed.has(id), key: searchKey(name) }];
  });
}

function changedGroups(view: SettingsView, before: SettingsView): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [id, row] of view.list('schoolGroup')) {
    if (!sameFields(row, before.find('schoolGroup', id))) changed.add(id);
  }
  for (const [id, row] of view.list('membership')) {
    const was = fieldValue(before.find('membership', id), 'membership', 'member');
    if (fieldValue(row, 'membership', 'member') !== was) changed.add(parseMembershipId(id)?.groupId ?? '');
  }
  return changed;
}

function sameFields(row: Row, other: Row | undefined): boolean {
  return row === other || (other !== undefined && sameJson(row.fields, other.fields));
}
