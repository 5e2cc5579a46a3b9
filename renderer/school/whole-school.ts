import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import { limitedPeople } from '../../domain/privacy/limitation.ts';
import { shownPeople, shownRows } from '../../domain/privacy/shown-school.ts';
import { createDirectoryIndex, type DirectoryIndex } from '../../domain/school/directory-index.ts';
import type { RowTable } from '../../domain/sync/row-table.ts';

/** Everything that the ENT said, those whose data are limited included: only the list of limitations reads it. */
export interface WholeSchool {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  /** Per upstream group, the ranks of its people, where the console says them. */
  readonly members?: readonly (readonly number[])[] | undefined;
  readonly rows: RowTable;
}

/** The school that every screen, count, control, picker and export is made from. */
export interface ShownSchool {
  readonly directory: DirectoryIndex;
  /** What the ENT last said. */
  readonly base: RowTable;
  /** Those whose data are limited (RGPD, art. 18). */
  readonly limited: ReadonlySet<string>;
}

/** Takes those whose data are limited out of a school, in one place; the directory stays as it was while they are the same (rel:C-P7). */
export function showSchool(whole: WholeSchool, shown?: ShownSchool): ShownSchool {
  const limited = limitedPeople(whole.rows);
  const base = shownRows(whole.rows, limited);
  if (shown !== undefined && isSame(limited, shown.limited)) return { directory: shown.directory, base, limited: shown.limited };
  const { people, members } = shownPeople(whole, limited);
  return { directory: createDirectoryIndex(people, whole.groups, members), base, limited };
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
